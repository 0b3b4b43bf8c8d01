import { inLang } from '#kernel/text.ts'
import type { Inbox } from '#modules/cases/queries/inbox-page.ts'
import { Disclosure, Facts, SideNav, useLang, useText } from '#ui/index.ts'
import { replyWords } from '../../replies/text.ts'
import { words } from '../../text.ts'

const views = ['mine', 'open', 'unassigned', 'waiting', 'due', 'all'] as const

/** The views with their counts, and the keys that work here. */
export const InboxViews = ({ inbox }: { inbox: Inbox }) => {
  const text = useText(words)
  const lang = useLang()
  const { asked, counts, teams } = inbox
  const isView = (view: string) => !asked.team && !asked.q && asked.view === view
  return (
    <>
      <SideNav
        label={text('views')}
        groups={[
          {
            items: views.map((view) => ({
              href: `/cases?view=${view}`,
              label: text(`view.${view}`),
              count: counts[view] < 0 ? undefined : counts[view],
              current: isView(view),
            })),
          },
          ...(teams.length > 0
            ? [
                {
                  title: text('teams'),
                  items: teams.map(({ slug, name, count }) => ({
                    href: `/cases?team=${slug}`,
                    label: inLang(name, lang).text,
                    count,
                    current: asked.team === slug,
                  })),
                },
              ]
            : []),
          {
            items: [
              { href: '/cases?view=own', label: text('view.own') },
              { href: '/cases/replies', label: inLang(replyWords.title, lang).text },
              ...(inbox.leads
                ? [{ href: '/cases/left-behind', label: text('leftBehindShort') }]
                : []),
            ],
          },
        ]}
      />
      <KeysHelp />
    </>
  )
}

const KeysHelp = () => {
  const text = useText(words)
  const keys = [
    ['j ↓', text('key.next')],
    ['k ↑', text('key.previous')],
    ['Enter', text('key.open')],
    ['/', text('key.search')],
    ['r', text('key.reply')],
    ['n', text('key.note')],
    ['t', text('key.take')],
    ['Esc', text('key.leave')],
    ['?', text('key.help')],
  ] as const
  return (
    <div data-keys-help>
      <Disclosure summary={text('keysShow')}>
        <Facts items={keys.map(([term, value]) => ({ term, value }))} />
      </Disclosure>
    </div>
  )
}

import { inLang } from '#kernel/text.ts'
import type { Inbox } from '#modules/cases/queries/inbox-page.ts'
import {
  Anchor,
  Button,
  Buttons,
  Disclosure,
  Form,
  Hidden,
  Select,
  useLang,
  useText,
} from '#ui/index.ts'
import { words } from '../../text.ts'
import { inboxPath, isNarrowed } from './inbox-search.ts'

const states = [
  'new',
  'accepted',
  'in-progress',
  'waiting',
  'delivered',
  'closed',
  'withdrawn',
  'declined',
] as const
const sorts = ['activity', 'opened', 'due'] as const

/** By service, campus and state, and in which order; folded until it is wanted. */
export const InboxFilter = ({ inbox }: { inbox: Inbox }) => {
  const text = useText(words)
  const lang = useLang()
  const { asked, services, campuses } = inbox
  const parts = (all: { slug: string; name: { sv: string; en: string } }[]) =>
    all
      .map(({ slug, name }) => ({ value: slug, label: inLang(name, lang).text }))
      .toSorted((a, b) => a.label.localeCompare(b.label, lang))
  const any = { empty: text('any'), unmarked: true } as const
  const on = isNarrowed(inbox) || asked.sort !== 'activity'
  return (
    <Disclosure
      summary={text('filter')}
      open={Boolean(asked.service || asked.campus || asked.state)}
    >
      <Form method="get" action="/cases" inline label={text('filter')}>
        {asked.team ? (
          <Hidden name="team" value={asked.team} />
        ) : (
          <Hidden name="view" value={asked.view} />
        )}
        {asked.q && <Hidden name="q" value={asked.q} />}
        <Select
          name="service"
          label={text('service')}
          options={parts(services)}
          defaultValue={asked.service ?? ''}
          {...any}
        />
        <Select
          name="campus"
          label={text('campus')}
          options={parts(campuses)}
          defaultValue={asked.campus ?? ''}
          {...any}
        />
        <Select
          name="state"
          label={text('state')}
          options={states.map((state) => ({ value: state, label: text(`state.${state}`) }))}
          defaultValue={asked.state ?? ''}
          {...any}
        />
        <Select
          name="sort"
          label={text('sort')}
          options={sorts.map((sort) => ({ value: sort, label: text(`sort.${sort}`) }))}
          defaultValue={asked.sort}
          unmarked
        />
        <Buttons>
          <Button small variant="quiet">
            {text('show')}
          </Button>
          {on && (
            <Anchor
              href={inboxPath({
                asked: { view: asked.view, team: asked.team, sort: 'activity' },
              })}
            >
              {text('clear')}
            </Anchor>
          )}
        </Buttons>
      </Form>
    </Disclosure>
  )
}

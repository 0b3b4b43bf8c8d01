import { inLang } from '#kernel/text.ts'
import type { Refused } from '#kernel/web/pages.ts'
import type { CaseData } from '#modules/cases/queries/case-page.ts'
import type { Inbox } from '#modules/cases/queries/inbox-page.ts'
import type { Inserted } from '#modules/cases/replies/insert.ts'
import { Anchor, DateTime, Notice, Page, Panes, Stack, useLang, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { CaseFacts } from './case-facts.tsx'
import { Done, type DoneProps } from './done.tsx'
import { InboxRows } from './inbox-rows.tsx'
import { inboxPath } from './inbox-search.ts'
import { InboxViews } from './inbox-views.tsx'
import { Keys } from './keys.tsx'
import { StaffConversation } from './messages.tsx'
import { hole, said } from './said.tsx'
import { Writing } from './writing.tsx'

type StaffCaseProps = {
  data: CaseData
  /** The list, or its place while it is on its way. */
  beside: { inbox: Inbox | null; waits: boolean }
  refused: Refused | undefined
  /** A canned reply was put into the answer box. */
  inserted: Inserted | undefined
  done: DoneProps['done']
}

/** The staff's page of one case: the list beside it, the conversation, the facts, and where to write. */
export const StaffCase = (props: StaffCaseProps) => {
  const { data, refused, inserted, done } = props
  const { inbox, waits } = props.beside
  const text = useText(words)
  const { number, subject } = data.theCase
  return (
    <Page title={`${number} ${subject}`} width="full">
      <Panes
        {...((inbox ?? waits) && {
          views: inbox ? <InboxViews inbox={inbox} /> : <></>,
          rows: inbox ? <InboxRows inbox={inbox} selected={number} /> : <></>,
        })}
        back={{ href: inbox ? inboxPath(inbox) : '/cases', label: text('back') }}
        open={
          <>
            <CaseHead data={data} />
            {refused && <RefusedNotice refused={refused} />}
            <StaffConversation data={data} />
            {data.may.work && (
              <Writing data={data} refused={refused} inserted={inserted} did={done.did} />
            )}
          </>
        }
        facts={<CaseFacts data={data} refused={refused} />}
        labels={{ rows: text('cases'), open: text('openCase'), facts: text('facts') }}
      />
      {!refused && !inserted && <Done data={data} done={done} />}
      <Keys />
    </Page>
  )
}

const CaseHead = ({ data }: { data: CaseData }) => {
  const text = useText(words)
  const lang = useLang()
  const { number, subject, openedAt, channel, language } = data.theCase
  const { service } = data
  return (
    <Stack gap="tight">
      <h2 lang={language}>{subject}</h2>
      <p className="meta">
        {number}
        {service && (
          <>
            {' · '}
            <Anchor href={`/services/${service.slug}`}>{inLang(service.name, lang).text}</Anchor>
          </>
        )}
        {' · '}
        {text('cameIn')} <DateTime value={openedAt} /> {text(`channel.${channel}`)}
      </p>
    </Stack>
  )
}

/** Somebody else was first: who, what and when. Everything else stands at its field. */
const RefusedNotice = ({ refused }: { refused: Refused }) => {
  const text = useText(words)
  const { code, message, more } = refused
  if (code === 'changed_meanwhile' && more['by']) {
    const what = `what.${more['operation']}`
    const sentence = text('staleWho', {
      by: more['by'],
      what: text(what in words ? (what as 'what.other') : 'what.other'),
      ...hole('when'),
    })
    return (
      <Notice tone="warn" title={text('stale')} role="alert">
        <p>{said(sentence, <DateTime value={more['at']} form="near" />)}</p>
      </Notice>
    )
  }
  if (code === 'invalid') return null
  return (
    <Notice tone="warn" title={text('refused')} role="alert">
      <p>{message}</p>
    </Notice>
  )
}

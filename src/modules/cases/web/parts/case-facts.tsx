import type { Refused } from '#kernel/web/pages.ts'
import { Place } from '#kernel/web/place.tsx'
import { ContactLines } from '#modules/people/widgets.tsx'
import type { CaseData } from '#modules/cases/queries/case-page.ts'
import {
  Anchor,
  Checklist,
  DateTime,
  Disclosure,
  Facts,
  PlainList,
  Progress,
  Said,
} from '#ui/index.ts'
import { Section, Stack, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { Assignee } from './assignee.tsx'
import { CaseSteps } from './case-steps.tsx'
import { CaseState } from './due.tsx'
import { filesFor } from './messages.tsx'
import { Promise } from './promise.tsx'
import { Requester } from './requester.tsx'
import { Timeline } from './timeline.tsx'

/** All that is known about the case beside what was said, and what can be done with it. */
export const CaseFacts = ({ data, refused }: { data: CaseData; refused: Refused | undefined }) => {
  const text = useText(words)
  const { theCase, answers } = data
  const files = data.messages.flatMap((message) => message.files)
  return (
    <Stack>
      <Facts
        layout="stack"
        items={[
          {
            term: text('state'),
            value: (
              <Stack gap="tight">
                <p>
                  <CaseState state={theCase.state} />
                </p>
                <Reason data={data} />
                <CaseSteps data={data} refused={refused} />
              </Stack>
            ),
          },
          { term: text('who'), value: <Assignee data={data} refused={refused} /> },
          data.department && { term: text('department'), value: <Department data={data} /> },
          { term: text('promised'), value: <Promise data={data} /> },
          { term: text('requester'), value: <Requester data={data} /> },
          data.contacts.length > 0 && {
            term: text('contact'),
            value: <ContactLines contacts={data.contacts} />,
          },
        ]}
      />
      {data.checklist.length > 0 && <CaseChecklist data={data} />}
      {answers.length > 0 && (
        <Section title={text('answers')} level={3}>
          <Facts
            layout="stack"
            items={answers.map(({ label, value }) => ({ term: label, value }))}
          />
        </Section>
      )}
      {files.length > 0 && (
        <Section title={text('caseFiles')} level={3}>
          <PlainList
            items={filesFor(files).map(({ href, name, size }) => ({
              id: href,
              title: (
                <Anchor href={href} reload>
                  {name}
                </Anchor>
              ),
              aside: size,
            }))}
          />
        </Section>
      )}
      <Place name="case.panel" id={theCase.id} panels={data.panels} />
      <Disclosure summary={text('timeline')}>
        <Timeline data={data} />
      </Disclosure>
    </Stack>
  )
}

/** As it was called when the case came in. */
const Department = ({ data: { department, team } }: { data: CaseData }) => (
  <>
    <Said text={department!} />
    {team && (
      <p className="meta">
        <Said text={team} />
      </p>
    )}
  </>
)

const Reason = ({ data }: { data: CaseData }) => {
  const text = useText(words)
  const { state, stateReason, waitingUntil } = data.theCase
  if (!stateReason && !waitingUntil) return null
  return (
    <p>
      {stateReason && `${text(state === 'waiting' ? 'waitingFor' : 'reason')}: ${stateReason}`}
      {waitingUntil && (
        <>
          {' '}
          ({text('until').toLowerCase()} <DateTime value={waitingUntil} form="day" />)
        </>
      )}
    </p>
  )
}

const CaseChecklist = ({ data }: { data: CaseData }) => {
  const text = useText(words)
  const { checklist, may } = data
  return (
    <Section
      title={text('checklist')}
      level={3}
      aside={
        <span className="meta">
          <Progress done={checklist.filter(({ done }) => done).length} n={checklist.length} />
        </span>
      }
    >
      <Checklist
        items={checklist.map(({ id, label, done, by, at }) => ({
          id,
          label: <Said text={label} />,
          done,
          meta: at && (
            <>
              {by} <DateTime value={at} form="near" />
            </>
          ),
          ...(may.work && { fields: { do: 'tick', itemId: id, done: String(!done) } }),
        }))}
      />
    </Section>
  )
}

import type { CaseData } from '#modules/cases/queries/case-page.ts'
import { ActionForm, Anchor, Disclosure, PlainList, Said, Stack, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { Behalf } from './behalf.tsx'

/** Who asked, where they are, and what else they have asked. */
export const Requester = ({ data }: { data: CaseData }) => {
  const text = useText(words)
  const { requester, others, campus } = data
  const place = campus ?? requester.campus
  return (
    <>
      <p>
        <strong>{requester.name}</strong>
        {requester.title && (
          <>
            , <Said text={requester.title} />
          </>
        )}
        {place && (
          <>
            , <Said text={place} />
          </>
        )}
      </p>
      <p>
        <Anchor href={`mailto:${requester.email}`}>{requester.email}</Anchor>
      </p>
      <Behalf data={{ ...data, requester: requester.name }} />
      {others.n === 0 ? (
        <p className="meta">{text('firstCase')}</p>
      ) : (
        <Disclosure
          summary={
            others.n < 100 ? text('otherCases', { n: others.n }) : text('manyOthers', { n: 99 })
          }
        >
          <PlainList
            items={others.named.map(({ number, subject, state }) => ({
              id: number,
              title: <Anchor href={`/cases/${number}`}>{subject}</Anchor>,
              meta: `${number} · ${text(`state.${state}`)}`,
            }))}
          />
        </Disclosure>
      )}
      {data.may.work && (
        <Disclosure summary={text('links')}>
          <Stack gap="tight">
            <p>{text('linksHelp')}</p>
            <ActionForm fields={{ do: 'withdraw-links' }} variant="quiet" small>
              {text('linksClose')}
            </ActionForm>
          </Stack>
        </Disclosure>
      )}
    </>
  )
}

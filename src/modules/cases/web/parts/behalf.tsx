import type { CaseData } from '#modules/cases/queries/case-page.ts'
import { Anchor, Said, useText } from '#ui/index.ts'
import { orderWords } from './requester-text.ts'

/** Who ordered for whom, for which group, and who follows the case beside the requester. */
export const Behalf = ({
  data: { requester, orderer, group, follows },
}: {
  data: Pick<CaseData, 'orderer' | 'group' | 'follows'> & { requester: string }
}) => {
  const text = useText(orderWords)
  return (
    <>
      {orderer && (
        <p>
          {text('orderedBy', { orderer, requester })}
          {follows.orderer && ` ${text('alsoFollows', { name: orderer })}`}
        </p>
      )}
      {group && (
        <p>
          {text('orderedForGroup')}{' '}
          <Anchor href={`/groups/${group.slug}`}>
            <Said text={group.name} />
          </Anchor>
          {'. '}
          {text(follows.group ? 'groupReads' : 'groupReadsNot')}
        </p>
      )}
    </>
  )
}

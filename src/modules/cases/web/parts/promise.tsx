import type { CaseData } from '#modules/cases/queries/case-page.ts'
import { DateTime, Disclosure, Tag, useNow, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { hole, said } from './said.tsx'

/** What was promised, whether it was kept, and why it is that time and no other. */
export const Promise = ({ data }: { data: CaseData }) => {
  const text = useText(words)
  const { firstAnswerDue, firstAnswerAt, deliveryDue, deliveredAt, openedAt } = data.theCase
  const { service } = data
  if (!firstAnswerDue && !deliveryDue) return <p>{text('noPromise')}</p>
  return (
    <>
      {firstAnswerDue && (
        <Kept
          due={firstAnswerDue}
          done={firstAnswerAt}
          by={text('answerBy')}
          was={text('answered')}
        />
      )}
      {deliveryDue && (
        <Kept
          due={deliveryDue}
          done={deliveredAt}
          by={text('deliveryBy')}
          was={text('delivered')}
        />
      )}
      <Disclosure summary={text('why')}>
        {service && <p>{text('whyAnswer', { n: service.hours })}</p>}
        {service?.days != null && <p>{text('whyDelivery', { n: service.days })}</p>}
        <p>{said(text('whyClock', hole('when')), <DateTime value={openedAt} />)}</p>
      </Disclosure>
    </>
  )
}

type KeptProps = { due: Date; done: Date | null; by: string; was: string }

const Kept = ({ due, done, by, was }: KeptProps) => {
  const text = useText(words)
  const now = useNow() ?? due
  const late = (done ?? now) > due
  return (
    <p>
      {done ? was : by} <DateTime value={done ?? due} form="near" />{' '}
      {done && !late && <Tag tone="ok">{text('inTime')}</Tag>}
      {late && <Tag tone="danger">{text('late')}</Tag>}
    </p>
  )
}

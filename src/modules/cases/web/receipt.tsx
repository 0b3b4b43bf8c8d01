import { data } from 'react-router'
import { read } from '#kernel/web/pages.ts'
import { keyOf, over } from '#modules/cases/follow.ts'
import { receiptOf } from '#modules/cases/queries/receipt.ts'
import { Buttons, DateTime, LinkButton, Page, Section, Steps, useText } from '#ui/index.ts'
import { LinkOver } from './parts/link-over.tsx'
import { casePath } from './parts/paths.ts'
import { orderWords } from './parts/requester-text.ts'
import type { Route } from './+types/receipt'

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const key = keyOf(args.request)
    const receipt = await receiptOf(ctx, args.params.number, key).catch(over)
    return receipt ? { linkKey: key, ...receipt } : data(null, { status: 404 })
  })

/** It has come in; this is what happens next, and when. */
export default function Receipt({ loaderData }: Route.ComponentProps) {
  return loaderData ? <Received {...loaderData} /> : <LinkOver />
}

type Shown = NonNullable<Route.ComponentProps['loaderData']>

const Received = ({ linkKey, ...shown }: Shown) => {
  const text = useText(orderWords)
  const at = (moment: Date, key: 'nextAnswerText' | 'nextDeliveryText') => {
    const [before, after] = text(key, { when: '\0' }).split('\0')
    return (
      <>
        {before}
        <DateTime value={moment} />
        {after}
      </>
    )
  }
  return (
    <Page
      title={text('receiptTitle')}
      lead={text('receiptNumber', { number: shown.number })}
      width="read"
    >
      <Section title={text('next')}>
        <Steps
          items={[
            { title: text('nextMail'), text: text('nextMailText', { email: shown.email }) },
            {
              title: text('nextAnswer'),
              text: shown.firstAnswerDue
                ? at(shown.firstAnswerDue, 'nextAnswerText')
                : text('nextAnswerSoon'),
            },
            ...(shown.deliveryDue
              ? [{ title: text('nextDelivery'), text: at(shown.deliveryDue, 'nextDeliveryText') }]
              : []),
          ]}
        />
      </Section>
      <Buttons>
        {shown.mayFollow && (
          <LinkButton href={casePath(shown.number, { key: linkKey })}>{text('follow')}</LinkButton>
        )}
        <LinkButton href="/" variant="quiet">
          {text('toFront')}
        </LinkButton>
      </Buttons>
    </Page>
  )
}

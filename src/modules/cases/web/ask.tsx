import { redirect } from 'react-router'
import { notFound } from '#kernel/errors.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { nonceContext } from '#kernel/web/nonce.ts'
import { mayOrderForOthers } from '#modules/cases/order.ts'
import { longQuestion } from '#modules/cases/operations/form-answers.ts'
import { toDraft } from '#modules/cases/drafts/after-keeping.ts'
import { orderBegins } from '#modules/cases/drafts/page.ts'
import { draftDays } from '#modules/cases/drafts/queries.ts'
import { orderStep } from '#modules/cases/order-step.ts'
import { orderPageOf } from '#modules/cases/queries/requester-page.ts'
import { generalService } from '#modules/catalogue/index.ts'
import { useText } from '#ui/index.ts'
import { OrderPage } from './parts/order-page.tsx'
import { receiptPath } from './parts/paths.ts'
import { orderWords } from './parts/requester-text.ts'
import type { Route } from './+types/ask'

/** A question in one's own words; whoever can answer it gets it. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const service = await generalService(ctx)
    if (!service) throw notFound()
    const { slug, name, fields } = service
    return {
      service: { slug, name, fields },
      ...(await orderPageOf(ctx, service.unitId)),
      ...(await orderBegins(ctx, service, args.request)),
      draftDays,
      asks: longQuestion(fields) !== undefined,
      nonce: args.context.get(nonceContext),
      mayOrderForOthers: mayOrderForOthers(ctx),
      signIn: '/sign-in?then=/ask',
    }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const service = await generalService(ctx)
    if (!service) throw notFound()
    const step = await orderStep(ctx, service, input)
    if (step.step === 'kept') throw toDraft(ctx, args.request, step)
    if (step.step === 'dropped') throw redirect(`/services/${service.slug}`)
    if (step.step === 'done') throw redirect(receiptPath(step))
    return step
  })

export default function Ask({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(orderWords)
  return (
    <OrderPage
      data={loaderData}
      step={actionData}
      title={text('askTitle')}
      lead={text('askLead')}
      subject=""
      question
      before={[{ href: '/services', label: text('services') }]}
    />
  )
}

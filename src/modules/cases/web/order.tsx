import { redirect } from 'react-router'
import { notFound } from '#kernel/errors.ts'
import { inLang } from '#kernel/text.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { nonceContext } from '#kernel/web/nonce.ts'
import { mayOrderForOthers } from '#modules/cases/order.ts'
import { longQuestion } from '#modules/cases/operations/form-answers.ts'
import { toDraft } from '#modules/cases/drafts/after-keeping.ts'
import { orderBegins } from '#modules/cases/drafts/page.ts'
import { draftDays } from '#modules/cases/drafts/queries.ts'
import { orderStep } from '#modules/cases/order-step.ts'
import { orderPageOf } from '#modules/cases/queries/requester-page.ts'
import { serviceForOrder } from '#modules/catalogue/index.ts'
import { useLang, useText } from '#ui/index.ts'
import { OrderPage } from './parts/order-page.tsx'
import { receiptPath } from './parts/paths.ts'
import { orderWords } from './parts/requester-text.ts'
import type { Route } from './+types/order'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const { slug } = args.params
    const service = await serviceForOrder(ctx, slug)
    if (!service) throw notFound()
    const { name, fields } = service
    return {
      service: { slug, name, fields },
      ...(await orderPageOf(ctx, service.unitId)),
      ...(await orderBegins(ctx, service, args.request)),
      draftDays,
      asks: longQuestion(fields) !== undefined,
      nonce: args.context.get(nonceContext),
      mayOrderForOthers: mayOrderForOthers(ctx),
      signIn: `/sign-in?then=/services/${slug}/order`,
    }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const service = await serviceForOrder(ctx, args.params.slug)
    if (!service) throw notFound()
    const step = await orderStep(ctx, service, input)
    if (step.step === 'kept') throw toDraft(ctx, args.request, step)
    if (step.step === 'dropped') throw redirect(`/services/${service.slug}`)
    if (step.step === 'done') throw redirect(receiptPath(step))
    return step
  })

export default function Order({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(orderWords)
  const { slug, name } = loaderData.service
  const service = inLang(name, useLang()).text
  return (
    <OrderPage
      data={loaderData}
      step={actionData}
      title={text('orderTitle', { service })}
      subject={service}
      before={[
        { href: '/services', label: text('services') },
        { href: `/services/${slug}`, label: service },
      ]}
    />
  )
}

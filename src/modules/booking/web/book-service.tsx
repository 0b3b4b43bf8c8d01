import { redirect } from 'react-router'
import { inLang } from '#kernel/text.ts'
import { nonceContext } from '#kernel/web/nonce.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnTimes } from '#modules/booking/act.ts'
import { mayBookFor } from '#modules/booking/policy.ts'
import { bookable } from '#modules/booking/rules/queries.ts'
import { readTimes } from '#modules/booking/times/asked.ts'
import { timesPage } from '#modules/booking/times/page.ts'
import { wholeForm } from '#modules/catalogue/index.ts'
import { Breadcrumb, LinkButton, Notice, Page, useLang, useText } from '#ui/index.ts'
import { BookForm } from './parts/book-form.tsx'
import { bookingText } from './parts/booking-text.ts'
import { Times } from './parts/times.tsx'
import { WaitForm } from './parts/wait-form.tsx'
import type { Route } from './+types/book-service'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const { slug } = args.params
    const { service, rules } = await bookable(ctx, slug)
    const { start, did, ...asked } = readTimes(args.request.url)
    const { name, fields } = service
    return {
      slug,
      name,
      did,
      start,
      form: await wholeForm(ctx, rules.asksForm ? fields : []),
      nonce: args.context.get(nonceContext),
      approval: rules.approval,
      duration: rules.duration,
      guest: ctx.actor.personId === null,
      forOthers: ctx.actor.kind === 'person' && mayBookFor(ctx.actor),
      once: crypto.randomUUID(),
      times: await timesPage(ctx, rules, asked),
    }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    throw redirect(await actOnTimes(ctx, args.params.slug, input))
  })

/** A time of a service: where, when, who for; on one page, without scripts. */
export default function BookService({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(bookingText)
  const lang = useLang()
  const service = inLang(data.name, lang).text
  const path = `/book/${data.slug}`
  const refused = actionData?.ok === false ? actionData : undefined
  const waits = refused?.values['do'] === 'wait'
  if (data.did === 'sent')
    return (
      <Page title={text('sentTitle')} lead={text('sent')} width="read">
        <LinkButton href="/">{text('toFront')}</LinkButton>
      </Page>
    )
  const chosen = refused && !waits ? String(refused.values['start']) : data.start
  return (
    <Page
      title={text('title', { service })}
      meta={text('minutes', { n: data.duration })}
      before={
        <Breadcrumb
          items={[
            { href: '/book', label: text('book') },
            ...(chosen ? [{ href: path, label: service }] : []),
          ]}
        />
      }
    >
      {data.did === 'waiting' && (
        <Notice tone="ok" role="status">
          <p>{text('did.waiting')}</p>
        </Notice>
      )}
      {chosen ? (
        <BookForm data={data} start={chosen} path={path} refused={refused} />
      ) : (
        <Times data={data.times} path={path}>
          <WaitForm data={data} refused={waits ? refused : undefined} />
        </Times>
      )}
    </Page>
  )
}
export type BookData = Route.ComponentProps['loaderData']

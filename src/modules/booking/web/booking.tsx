import { data, redirect } from 'react-router'
import { notFound } from '#kernel/errors.ts'
import { asId } from '#kernel/input.ts'
import { inLang } from '#kernel/text.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnBooking } from '#modules/booking/act.ts'
import { bookingDetails } from '#modules/booking/booking-page.ts'
import { bearerOf, keyOf } from '#modules/booking/follow.ts'
import { LinkButton, Notice, Page, useLang, useText } from '#ui/index.ts'
import { BookingActs } from './parts/booking-acts.tsx'
import { BookingFacts, BookingState } from './parts/booking-facts.tsx'
import { aBookingText } from './parts/booking-text.ts'
import type { Route } from './+types/booking'

export const meta = () => [{ name: 'robots', content: 'noindex' }]

/** Shows, and changes nothing: mail scanners open every link. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const id = asId(args.params.id)
    const bearer = await bearerOf(ctx, keyOf(args.request))
    if (!bearer) return data(null, { status: 404 })
    return {
      ...(await bookingDetails(bearer, id)),
      linkKey: keyOf(args.request),
      did: new URL(args.request.url).searchParams.get('did'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const id = asId(args.params.id)
    const key = keyOf(args.request)
    const bearer = await bearerOf(ctx, key)
    if (!bearer) throw notFound()
    const did = await actOnBooking(bearer, id, input)
    throw redirect(`/bookings/${id}?${new URLSearchParams({ ...(key && { key }), did })}`)
  })

const deeds = ['made', 'requested', 'confirmed', 'moved', 'cancelled', 'decided', 'noted'] as const

/** One booking: what it is, and what can be done with it. */
export default function Booking({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(aBookingText)
  const lang = useLang()
  if (!loaderData) return <LinkOver />
  const did = deeds.find((deed) => deed === loaderData.did)
  const refused = actionData?.ok === false ? actionData : undefined
  return (
    <Page
      title={inLang(loaderData.service.name, lang).text}
      meta={<BookingState state={loaderData.state} />}
      width="read"
    >
      {did && !refused && (
        <Notice tone="ok" role="status">
          <p>{text(`did.${did}`)}</p>
        </Notice>
      )}
      {refused && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      <BookingFacts data={loaderData} />
      <BookingActs data={loaderData} linkKey={loaderData.linkKey} refused={refused} />
    </Page>
  )
}

export function LinkOver() {
  const text = useText(aBookingText)
  return (
    <Page title={text('linkOver')} lead={text('linkOverText')} width="read">
      <LinkButton href="/book">{text('bookMore')}</LinkButton>
    </Page>
  )
}

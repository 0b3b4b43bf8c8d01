import { data, redirect } from 'react-router'
import { notFound } from '#kernel/errors.ts'
import { asId } from '#kernel/input.ts'
import { inLang } from '#kernel/text.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnBooking } from '#modules/booking/act.ts'
import { bookingDetails } from '#modules/booking/booking-page.ts'
import { bearerOf, keyOf } from '#modules/booking/follow.ts'
import { bookable } from '#modules/booking/rules/queries.ts'
import { readTimes } from '#modules/booking/times/asked.ts'
import { timesPage } from '#modules/booking/times/page.ts'
import {
  Anchor,
  Breadcrumb,
  Button,
  Buttons,
  DateTime,
  Form,
  Hidden,
  Notice,
  Page,
  sayTime,
  useLang,
  useNow,
  useText,
} from '#ui/index.ts'
import { LinkOver } from './booking.tsx'
import { aBookingText, bookingText } from './parts/booking-text.ts'
import { Times } from './parts/times.tsx'
import type { Route } from './+types/booking-time'

export const meta = () => [{ name: 'robots', content: 'noindex' }]

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const id = asId(args.params.id)
    const key = keyOf(args.request)
    const bearer = await bearerOf(ctx, key)
    if (!bearer) return data(null, { status: 404 })
    const { service, startsAt, version, may } = await bookingDetails(bearer, id)
    if (!may.change) throw redirect(`/bookings/${id}${key ? `?key=${key}` : ''}`)
    const { rules } = await bookable(bearer, service.slug)
    const { start, campus, byVideo, week } = readTimes(args.request.url)
    const times = await timesPage(bearer, rules, { campus, byVideo, week }, id)
    return { id, key, service, startsAt, version, start, duration: rules.duration, times }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const id = asId(args.params.id)
    const key = keyOf(args.request)
    const bearer = await bearerOf(ctx, key)
    if (!bearer) throw notFound()
    await actOnBooking(bearer, id, { ...input, do: 'move' })
    throw redirect(`/bookings/${id}?${new URLSearchParams({ ...(key && { key }), did: 'moved' })}`)
  })

/** A new time for a booking; the old one is kept until the new one is certain. */
export default function BookingTime({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(aBookingText)
  const say = useText(bookingText)
  const lang = useLang()
  const now = useNow()
  if (!loaderData) return <LinkOver />
  const { id, key, service, startsAt, start, times } = loaderData
  const refused = actionData?.ok === false ? actionData : undefined
  const path = `/bookings/${id}/time`
  const keep = key ? { key } : undefined
  const campus = times.place.byVideo
    ? 'video'
    : times.places.find((it) => it.campusId === times.place.campusId && !it.byVideo)?.slug
  return (
    <Page
      title={text('moveTitle', { service: inLang(service.name, lang).text })}
      lead={text('moveLead', { when: sayTime(startsAt, { lang, now }) })}
      before={
        <Breadcrumb
          items={[{ href: `/bookings/${id}${key ? `?key=${key}` : ''}`, label: text('booking') }]}
        />
      }
    >
      {refused && (
        <Notice tone="warn" role="alert">
          <p>{refused.code === 'slot_taken' ? text('movedTaken') : refused.message}</p>
        </Notice>
      )}
      {start && !refused ? (
        <Form label={text('moveHere')}>
          <Hidden name="start" value={start} />
          <Hidden name="version" value={loaderData.version} />
          {campus && <Hidden name="campus" value={campus} />}
          <p>
            <DateTime value={start} />
          </p>
          <Buttons>
            <Button>{text('moveHere')}</Button>
            <Anchor href={`${path}${key ? `?key=${key}` : ''}`}>{say('otherTime')}</Anchor>
          </Buttons>
        </Form>
      ) : (
        <Times data={times} path={path} {...(keep && { keep })} />
      )}
    </Page>
  )
}

import { redirect } from 'react-router'
import { Refusal } from '#kernel/errors.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { feedUrl, makeFeed, withdrawFeed } from '#modules/booking/feeds.ts'
import { bookingsPage } from '#modules/booking/list-page.ts'
import { signInPath } from '#modules/people/index.ts'
import { Buttons, LinkButton, Notice, Page, Section, Stack, useText } from '#ui/index.ts'
import { adminText } from './parts/admin-text.ts'
import { BookingRows } from './parts/booking-rows.tsx'
import { FeedSection } from './parts/feed-section.tsx'
import { aBookingText } from './parts/booking-text.ts'
import type { Route } from './+types/bookings'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    if (ctx.actor.kind !== 'person') throw redirect(signInPath('/bookings'))
    return bookingsPage(ctx, new URL(args.request.url).searchParams.get('after'))
  })

/** One's own calendar feed. The secret address is shown once, and stands in no address. */
export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    if (input['do'] === 'make-feed')
      return { ok: true as const, url: feedUrl(ctx, (await makeFeed(ctx, {})).token) }
    if (input['do'] !== 'withdraw-feed') throw new Refusal('malformed')
    await withdrawFeed(ctx, {})
    throw redirect('/bookings')
  })

/** The bookings one may see, from today on; what waits for an answer stands first. */
export default function Bookings({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(aBookingText)
  const say = useText(adminText)
  return (
    <Page
      title={text('bookings')}
      lead={text('listLead')}
      actions={
        <>
          <LinkButton href="/book">{text('bookMore')}</LinkButton>
          {data.arranges && (
            <LinkButton href="/admin/resources" variant="quiet">
              {text('arrange')}
            </LinkButton>
          )}
        </>
      }
    >
      <Stack gap="loose">
        {actionData?.ok && (
          <Notice tone="ok" role="status" title={say('did.feed')}>
            <p>
              <code>{actionData.url}</code>
            </p>
          </Notice>
        )}
        {data.asked.length > 0 && (
          <Section title={text('toApprove')}>
            <BookingRows rows={data.asked} label={text('toApprove')} />
          </Section>
        )}
        <Section title={text('coming')}>
          {data.rows.length === 0 ? (
            <p>{text('noneComing')}</p>
          ) : (
            <BookingRows rows={data.rows} label={text('coming')} />
          )}
          {data.next && (
            <Buttons>
              <LinkButton href={`/bookings?after=${data.next}`} variant="quiet">
                {text('later')}
              </LinkButton>
            </Buttons>
          )}
        </Section>
        <FeedSection has={data.hasFeed} />
      </Stack>
    </Page>
  )
}

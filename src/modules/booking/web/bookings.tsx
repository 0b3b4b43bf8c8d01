import { read } from '#kernel/web/pages.ts'
import { bookingsPage } from '#modules/booking/list-page.ts'
import { Buttons, LinkButton, Page, Section, Stack, useText } from '#ui/index.ts'
import { BookingRows } from './parts/booking-rows.tsx'
import { aBookingText } from './parts/booking-text.ts'
import type { Route } from './+types/bookings'

export const loader = (args: Route.LoaderArgs) =>
  read(args, (ctx) => bookingsPage(ctx, new URL(args.request.url).searchParams.get('after')))

/** The bookings one may see, from today on; what waits for an answer stands first. */
export default function Bookings({ loaderData: data }: Route.ComponentProps) {
  const text = useText(aBookingText)
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
      </Stack>
    </Page>
  )
}

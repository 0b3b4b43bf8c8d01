import { read } from '#kernel/web/pages.ts'
import { bookPage } from '#modules/booking/rules/book-page.ts'
import {
  Anchor,
  Empty,
  LinkButton,
  Page,
  PlainList,
  Said,
  Section,
  Stack,
  useText,
} from '#ui/index.ts'
import { bookingText } from './parts/booking-text.ts'
import type { Route } from './+types/book'

export const loader = (args: Route.LoaderArgs) => read(args, bookPage)

/** What can be booked here, and what is booked elsewhere. */
export default function Book({ loaderData: { services, outside } }: Route.ComponentProps) {
  const text = useText(bookingText)
  return (
    <Page title={text('services')} lead={text('bookLead')} width="read">
      <Stack gap="loose">
        {services.length === 0 ? (
          <Empty
            title={text('noServices')}
            action={<LinkButton href="/ask">{text('toFront')}</LinkButton>}
          />
        ) : (
          <PlainList
            items={services.map(({ slug, name, summary, duration }) => ({
              id: slug,
              title: (
                <Anchor href={`/book/${slug}`}>
                  <Said text={name} />
                </Anchor>
              ),
              meta: <Said text={summary} />,
              aside: text('minutes', { n: duration }),
            }))}
          />
        )}
        {outside.length > 0 && (
          <Section title={text('outside')} ruled>
            <p>{text('outsideLead')}</p>
            <PlainList
              items={outside.map(({ id, name, about, system, way, url }) => ({
                id,
                title: <Said text={name} />,
                meta: about && <Said text={about} />,
                aside:
                  way === 'link' && url ? (
                    <Anchor href={url} reload>
                      {text('bookIn', { system })}
                    </Anchor>
                  ) : way === 'request' ? (
                    <Anchor href="/ask">{text('askFor')}</Anchor>
                  ) : (
                    text('shownFrom', { system })
                  ),
              }))}
            />
          </Section>
        )}
      </Stack>
    </Page>
  )
}

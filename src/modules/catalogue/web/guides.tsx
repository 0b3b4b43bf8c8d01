import type { LoaderFunctionArgs } from 'react-router'
import { read } from '#kernel/web/pages.ts'
import { audiences } from '#modules/catalogue/audiences.ts'
import { listGuides } from '#modules/catalogue/guides/queries.ts'
import { servicesForFront } from '#modules/catalogue/queries.ts'
import { lines } from '#modules/catalogue/stages.ts'
import { ownUnit } from '#modules/catalogue/unit.ts'
import {
  Anchor,
  Lines,
  Page,
  PlainList,
  Said,
  Section,
  Stack,
  useLang,
  useText,
} from '#ui/index.ts'
import { guideText } from '../guides/text.ts'
import { catalogueText } from '../text.ts'

export const loader = (args: LoaderFunctionArgs) =>
  read(args, async (ctx) => {
    const { id: unitId } = await ownUnit(ctx)
    const [guides, services] = await Promise.all([
      listGuides(ctx, unitId),
      servicesForFront(ctx, unitId),
    ])
    const drawn = lines.map(({ id, label, stations }) => ({
      ...{ id, label },
      stations: stations.map((stop) => ({
        ...{ id: stop.id, label: stop.label },
        n: services.filter(({ stages }) => stages.includes(stop.id)).length,
      })),
    }))
    return { guides, lines: drawn, audiences }
  })

/** The guides, and the ways to look over all that can be had: by the work, by who asks, by letter. */
export default function GuidesPage({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const { guides, lines, audiences } = loaderData
  const text = useText(guideText)
  const say = useText(catalogueText)
  const lang = useLang()
  return (
    <Page title={text('guides')} lead={text('lead')}>
      <Stack gap="loose">
        <Section title={text('situations')}>
          {guides.length === 0 && <p>{text('none')}</p>}
          <PlainList
            items={guides.map(({ id, slug, title, summary }) => ({
              id,
              title: (
                <Anchor href={`/guides/${slug}`}>
                  <Said text={title} />
                </Anchor>
              ),
              meta: <Said text={summary} />,
            }))}
          />
        </Section>
        <Section title={text('overviews')}>
          <Lines
            level={3}
            lines={lines.map(({ id, label, stations }, index) => ({
              id,
              tone: ([1, 2, 3] as const)[index]!,
              title: label[lang],
              href: `/overviews/${id}`,
              stations: stations.map((stop) => ({
                title: stop.label[lang],
                items: [
                  {
                    title: text('services', { n: stop.n }),
                    href: `/overviews/${id}#${stop.id}`,
                  },
                ],
              })),
            }))}
          />
        </Section>
        <Section title={text('forWhom')}>
          <p>
            {audiences.map((one, index) => (
              <span key={one}>
                {index > 0 && ' · '}
                <Anchor href={`/services?audience=${one}`}>{say(`audience.${one}`)}</Anchor>
              </span>
            ))}
          </p>
          <p>
            <Anchor href="/services">{text('all')}</Anchor>
          </p>
        </Section>
      </Stack>
    </Page>
  )
}

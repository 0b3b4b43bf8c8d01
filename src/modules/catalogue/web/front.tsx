import type { LoaderFunctionArgs } from 'react-router'
import type { Text2 } from '#kernel/text.ts'
import { loadPlace } from '#kernel/places.ts'
import { read } from '#kernel/web/pages.ts'
import { Place } from '#kernel/web/place.tsx'
import { servicesForFront } from '#modules/catalogue/queries.ts'
import { lines } from '#modules/catalogue/stages.ts'
import { ownUnit } from '#modules/catalogue/unit.ts'
import { Anchor, Columns, Lines, Page, SearchBox, Stack, useLang, useText } from '#ui/index.ts'
import type { Stage } from '../service-type.ts'
import { catalogueText } from '../text.ts'

/** At each station so many services; the station itself leads to them all. */
const perStation = 2
/** One service of each of these is shown under the search box. */
const examples: Stage[] = ['search', 'collect-and-store', 'computer', 'room-and-av']

type Item = { slug: string; name: Text2 }

export const loader = (args: LoaderFunctionArgs) =>
  read(args, async (ctx) => {
    const { id: unitId } = await ownUnit(ctx)
    const [services, panels, mine] = await Promise.all([
      servicesForFront(ctx, unitId),
      loadPlace(ctx, 'home.now', [unitId]),
      loadPlace(ctx, 'home.mine', [unitId]),
    ])
    const at = (stage: Stage): Item[] =>
      services
        .filter(({ stages }) => stages.includes(stage))
        // A service goes first where it is most at home.
        .sort((a, b) => a.stages.indexOf(stage) - b.stages.indexOf(stage) || a.rank - b.rank)
        .slice(0, perStation)
        .map(({ slug, shortName }) => ({ slug, name: shortName }))
    const drawn = lines.map(({ id, label, stations }) => ({
      ...{ id, label },
      stations: stations.map((station) => ({ ...station, items: at(station.id) })),
    }))
    return { unitId, lines: drawn, panels, mine }
  })

export default function FrontPage({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const { unitId, lines, panels, mine } = loaderData
  const text = useText(catalogueText)
  const lang = useLang()
  const common = lines
    .flatMap(({ stations }) => stations)
    .flatMap(({ id, items }) => (examples.includes(id) ? items.slice(0, 1) : []))
  const now = Object.values(panels).some((panel) => panel[unitId] !== undefined)
  return (
    <Page title={text('front.title')}>
      <Stack gap="loose">
        <Place name="home.mine" id={unitId} panels={mine} />
        <SearchBox action="/search" label={text('front.search')} size="large">
          {common.length > 0 && (
            <>
              {text('front.examples')}{' '}
              {common.map(({ slug, name }, index) => (
                <span key={slug}>
                  {index > 0 && ' · '}
                  <Anchor href={`/services/${slug}`}>{name[lang]}</Anchor>
                </span>
              ))}
            </>
          )}
        </SearchBox>
        <Lines
          lines={lines.map(({ id, label, stations }, index) => ({
            id,
            tone: ([1, 2, 3] as const)[index]!,
            title: label[lang],
            href: `/overviews/${id}`,
            stations: stations.map((stop) => ({
              title: stop.label[lang],
              href: `/services?stage=${stop.id}`,
              items: stop.items.map(({ slug, name }) => ({
                title: name[lang],
                href: `/services/${slug}`,
              })),
            })),
          }))}
        />
        <p>
          <Anchor href="/services">{text('front.all')}</Anchor>
          {' · '}
          <Anchor href="/ask">{text('front.ask')}</Anchor>
        </p>
        {now && (
          <Columns layout="fill">
            <Place name="home.now" id={unitId} panels={panels} />
          </Columns>
        )}
      </Stack>
    </Page>
  )
}

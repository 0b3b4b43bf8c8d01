import { notFound } from '#kernel/errors.ts'
import { read } from '#kernel/web/pages.ts'
import { listServices } from '#modules/catalogue/queries.ts'
import { lines } from '#modules/catalogue/stages.ts'
import { ownUnit } from '#modules/catalogue/unit.ts'
import {
  Anchor,
  Breadcrumb,
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
import type { Route } from './+types/overview'

export const loader = ({ params, ...args }: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const at = lines.findIndex(({ id }) => id === params.line)
    const line = lines[at]
    if (!line) throw notFound()
    const services = await listServices(ctx, (await ownUnit(ctx)).id)
    const stations = line.stations.map(({ id, label }) => ({
      ...{ id, label },
      services: services
        .filter(({ stages }) => stages.includes(id))
        // A service goes first where it is most at home.
        .sort((a, b) => a.stages.indexOf(id) - b.stages.indexOf(id) || a.rank - b.rank)
        .map(({ slug, name, shortName, summary }) => ({ slug, name, shortName, summary })),
    }))
    return { id: line.id, label: line.label, tone: ([1, 2, 3] as const)[at]!, stations }
  })

/** One line of work from its first station to its last, with all that can be had at each. */
export default function Overview({ loaderData }: Route.ComponentProps) {
  const { id, label, tone, stations } = loaderData
  const text = useText(guideText)
  const lang = useLang()
  return (
    <Page
      title={label[lang]}
      lead={text(`line.${id}`)}
      before={<Breadcrumb items={[{ href: '/guides', label: text('guides') }]} />}
    >
      <Stack gap="loose">
        <Lines
          lines={[
            {
              ...{ id, tone },
              title: text('stages'),
              stations: stations.map((stop) => ({
                title: stop.label[lang],
                href: `#${stop.id}`,
                items: [],
              })),
            },
          ]}
        />
        {stations.map((stop) => (
          <Section key={stop.id} id={stop.id} title={stop.label[lang]} ruled>
            {stop.services.length === 0 ? (
              <p>{text('empty')}</p>
            ) : (
              <PlainList
                items={stop.services.map(({ slug, name, summary }) => ({
                  id: slug,
                  title: (
                    <Anchor href={`/services/${slug}`}>
                      <Said text={name} />
                    </Anchor>
                  ),
                  meta: <Said text={summary} />,
                }))}
              />
            )}
          </Section>
        ))}
      </Stack>
    </Page>
  )
}

import type { LoaderFunctionArgs } from 'react-router'
import { read } from '#kernel/web/pages.ts'
import { listServices } from '#modules/catalogue/queries.ts'
import { lines, type Stage } from '#modules/catalogue/stages.ts'
import { ownUnit } from '#modules/catalogue/unit.ts'
import { Anchor, Page, PlainList, Said, Section, Stack, useLang, useText } from '#ui/index.ts'
import { catalogueText } from '../text.ts'

export const loader = (args: LoaderFunctionArgs) =>
  read(args, async (ctx) => {
    const services = await listServices(ctx, (await ownUnit(ctx)).id)
    const at = (stage: Stage) =>
      services
        .filter(({ stages }) => stages.includes(stage))
        .map(({ id, slug, name, summary }) => ({ id, slug, name, summary }))
    return lines.map((line) => ({
      ...line,
      stations: line.stations.map((station) => ({ ...station, services: at(station.id) })),
    }))
  })

/** The services in the order of the work they belong to: research, education, workplace. */
export default function GuidesPage({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const text = useText(catalogueText)
  const lang = useLang()
  return (
    <Page title={text('guides.title')} lead={text('guides.lead')} width="read">
      <Stack gap="loose">
        {loaderData.map((line) => (
          <Section key={line.id} id={line.id} title={line.label[lang]}>
            {line.stations.map((station) => (
              <Section key={station.id} id={station.id} title={station.label[lang]} level={3}>
                <PlainList
                  items={station.services.map(({ id, slug, name, summary }) => ({
                    id,
                    title: (
                      <Anchor href={`/services/${slug}`}>
                        <Said text={name} />
                      </Anchor>
                    ),
                    meta: <Said text={summary} />,
                  }))}
                />
              </Section>
            ))}
          </Section>
        ))}
      </Stack>
    </Page>
  )
}

import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnPopulation } from '#modules/people/population/act.ts'
import { populationPage } from '#modules/people/population/queries.ts'
import {
  Anchor,
  Breadcrumb,
  Button,
  Empty,
  FileField,
  Form,
  Notice,
  Page,
  Section,
} from '#ui/index.ts'
import { useText } from '#ui/index.ts'
import { populationText } from '../population/text.ts'
import { PopulationReport } from './parts/population-report.tsx'
import { PopulationTables } from './parts/population-tables.tsx'
import type { Route } from './+types/population'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await populationPage(ctx)),
    stored: new URL(args.request.url).searchParams.has('stored'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const done = await actOnPopulation(ctx, input)
    if (done.did === 'stored') throw redirect('/admin/population?stored=1')
    return { ok: true as const, ...done }
  })

/** How many the unit is there for, by year and campus; and the file that says so. */
export default function Population({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(populationText)
  const refused = actionData?.ok === false ? actionData : undefined
  const given = actionData?.ok === true ? actionData : undefined
  return (
    <Page
      title={text('title')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {data.stored && !actionData && (
        <Notice tone="ok" role="status">
          <p>{text('stored')}</p>
        </Notice>
      )}
      {refused && Object.keys(refused.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      {given && <PopulationReport data={data} report={given.report} csv={given.csv} />}
      {data.figures.length === 0 ? (
        <Empty title={text('none')}>
          <p>{text('noneText')}</p>
        </Empty>
      ) : (
        <>
          <PopulationTables data={data} />
          <p>
            <Anchor href="/admin/population.csv" reload>
              {text('export')}
            </Anchor>
          </p>
        </>
      )}
      {data.may.import && (
        <Section title={text('import')} ruled>
          <p>{text('importHelp')}</p>
          <Form files label={text('import')} errors={refused?.errors}>
            <FileField name="file" label={text('file')} required />
            <Button variant="quiet">{text('look')}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

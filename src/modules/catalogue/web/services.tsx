import type { LoaderFunctionArgs } from 'react-router'
import { read } from '#kernel/web/pages.ts'
import { audiences } from '#modules/catalogue/audiences.ts'
import { mayWriteCatalogue } from '#modules/catalogue/policy.ts'
import { listServices } from '#modules/catalogue/queries.ts'
import { lines, stages } from '#modules/catalogue/stages.ts'
import { ownUnit } from '#modules/catalogue/unit.ts'
import { unitParts } from '#modules/people/index.ts'
import {
  Anchor,
  Button,
  Empty,
  Form,
  LinkButton,
  Page,
  PlainList,
  Said,
  Section,
  Select,
  Stack,
  useLang,
  useText,
} from '#ui/index.ts'
import { catalogueText } from '../text.ts'
import { byLetter } from './parts/by-letter.ts'

export const loader = (args: LoaderFunctionArgs) =>
  read(args, async (ctx) => {
    const { searchParams } = new URL(args.request.url)
    const { id: unitId } = await ownUnit(ctx)
    const { departments } = await unitParts(ctx, unitId)
    const audience = audiences.find((one) => one === searchParams.get('audience'))
    const stage = stages.find(({ id }) => id === searchParams.get('stage'))
    const department = departments.find(({ slug }) => slug === searchParams.get('department'))
    const services = await listServices(ctx, unitId, {
      ...(audience && { audience }),
      ...(stage && { stage: stage.id }),
      ...(department && { departmentId: department.id }),
    })
    const chosen = { audience, stage: stage?.id, department: department?.slug }
    return {
      ...{ chosen, audiences, lines, stage },
      mayEdit: mayWriteCatalogue(ctx.actor, unitId),
      departments: departments.filter(({ open }) => open).map(({ slug, name }) => ({ slug, name })),
      services: services.map(({ id, slug, name, summary }) => ({ id, slug, name, summary })),
    }
  })

type Data = Awaited<ReturnType<typeof loader>>

export default function ServicesPage({ loaderData }: { loaderData: Data }) {
  const { chosen, services, stage } = loaderData
  const text = useText(catalogueText)
  const lang = useLang()
  const some = Object.values(chosen).some(Boolean)
  const title = stage ? text('services.at', { stage: stage.label[lang] }) : text('services.title')
  return (
    <Page title={title} width="read" lead={stage ? undefined : text('services.lead')}>
      <Stack gap="loose">
        {loaderData.mayEdit && (
          <p>
            <Anchor href="/admin/catalogue">{text('services.edit')}</Anchor>
          </p>
        )}
        <Filter {...loaderData} />
        {some && services.length > 0 && (
          <p>
            {text('services.count', { n: services.length })}
            {' · '}
            <Anchor href="/services">{text('services.clear')}</Anchor>
          </p>
        )}
        {services.length === 0 && <Nothing />}
        {byLetter(services, lang).map(({ letter, items }) => (
          <Section key={letter} title={letter}>
            <PlainList
              items={items.map(({ id, slug, name, summary }) => ({
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
      </Stack>
    </Page>
  )
}

const Filter = ({ chosen, audiences, lines, departments }: Data) => {
  const text = useText(catalogueText)
  const lang = useLang()
  return (
    <Form method="get" action="/services" label={text('services.filterLabel')} inline>
      <Select
        name="audience"
        label={text('services.audience')}
        unmarked
        empty={text('services.any')}
        defaultValue={chosen.audience}
        options={audiences.map((value) => ({ value, label: text(`audience.${value}`) }))}
      />
      <Select
        name="stage"
        label={text('services.stage')}
        unmarked
        empty={text('services.any')}
        defaultValue={chosen.stage}
        options={lines.map(({ label, stations }) => ({
          label: label[lang],
          options: stations.map((stop) => ({ value: stop.id, label: stop.label[lang] })),
        }))}
      />
      <Select
        name="department"
        label={text('services.department')}
        unmarked
        empty={text('services.any')}
        defaultValue={chosen.department}
        options={departments.map(({ slug, name }) => ({ value: slug, label: name[lang] }))}
      />
      <Button variant="quiet">{text('services.filter')}</Button>
    </Form>
  )
}

const Nothing = () => {
  const text = useText(catalogueText)
  return (
    <Empty
      title={text('services.none')}
      action={
        <>
          <LinkButton href="/ask">{text('service.ask')}</LinkButton>
          <LinkButton href="/services" variant="quiet">
            {text('services.clear')}
          </LinkButton>
        </>
      }
    >
      {text('services.noneHelp')}
    </Empty>
  )
}

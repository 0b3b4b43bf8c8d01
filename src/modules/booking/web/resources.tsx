import { inLang } from '#kernel/text.ts'
import { read } from '#kernel/web/pages.ts'
import { resourceList } from '#modules/booking/admin-page.ts'
import {
  Anchor,
  Breadcrumb,
  Empty,
  LinkButton,
  Page,
  Said,
  sayTime,
  Section,
  Stack,
  Table,
  Tag,
  useLang,
  useNow,
  useText,
} from '#ui/index.ts'
import { adminText } from './parts/admin-text.ts'
import type { Route } from './+types/resources'

export const loader = (args: Route.LoaderArgs) => read(args, resourceList)

/** All that can be booked, with what has to be moved, and the services that book it. */
export default function Resources({ loaderData: data }: Route.ComponentProps) {
  const text = useText(adminText)
  return (
    <Page
      title={text('resources')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/bookings', label: text('bookings') }]} />}
      actions={<LinkButton href="/admin/resources/new">{text('add')}</LinkButton>}
    >
      <Stack gap="loose">
        {data.resources.length === 0 ? (
          <Empty title={text('none')}>
            <p>{text('noneText')}</p>
          </Empty>
        ) : (
          <ResourceTable rows={data.resources} />
        )}
        <Section title={text('services')} ruled>
          <ServiceTable rows={data.services} />
        </Section>
      </Stack>
    </Page>
  )
}

type Data = Route.ComponentProps['loaderData']

const ResourceTable = ({ rows }: { rows: Data['resources'] }) => {
  const text = useText(adminText)
  const lang = useLang()
  const now = useNow()
  const stateOf = ({ master, retiredOn }: Data['resources'][number]) =>
    retiredOn
      ? text('retiredOn', { day: sayTime(retiredOn, { lang, form: 'short', now }) })
      : text(master === 'outside' ? 'outside' : 'inUse')
  return (
    <Table
      caption={text('resources')}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'name', title: text('name'), header: true },
        { key: 'kind', title: text('kind') },
        { key: 'campuses', title: text('campuses') },
        { key: 'state', title: text('state') },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          name: (
            <Anchor href={`/admin/resources/${row.id}`}>
              <Said text={row.name} />
            </Anchor>
          ),
          kind: text(`kind.${row.kind}`),
          campuses: row.campuses.map((name) => inLang(name, lang).text).join(', '),
          state: (
            <>
              {stateOf(row)}{' '}
              {row.toMove > 0 && <Tag tone="warn">{text('toMove', { n: row.toMove })}</Tag>}
            </>
          ),
        },
      }))}
    />
  )
}

const ServiceTable = ({ rows }: { rows: Data['services'] }) => {
  const text = useText(adminText)
  return (
    <Table
      caption={text('services')}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'name', title: text('service'), header: true },
        { key: 'state', title: text('state') },
      ]}
      rows={rows.map(({ slug, name, rules }) => ({
        id: slug,
        cells: {
          name: (
            <Anchor href={`/admin/booking/${slug}`}>
              <Said text={name} />
            </Anchor>
          ),
          state: rules
            ? rules.open
              ? text('bookable', { n: rules.duration })
              : text('closed')
            : text('notBookable'),
        },
      }))}
    />
  )
}

import { read } from '#kernel/web/pages.ts'
import { groupList } from '#modules/people/groups/queries.ts'
import { Anchor, Breadcrumb, LinkButton, Page, Said, Section, Table, useText } from '#ui/index.ts'
import { groupText } from './parts/group-text.ts'
import type { Route } from './+types/all-groups'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({ groups: await groupList(ctx) }))

/** For administrators: the groups that nobody leads, then all others. */
export default function AllGroups({ loaderData: { groups } }: Route.ComponentProps) {
  const text = useText(groupText)
  const alone = groups.filter(({ leaders, closed }) => leaders.length === 0 && !closed)
  const rest = groups.filter((group) => !alone.includes(group))
  return (
    <Page
      title={text('groups')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
      actions={<LinkButton href="/groups">{text('make')}</LinkButton>}
    >
      <Section title={text('withoutLeader')}>
        {alone.length === 0 ? (
          <p>{text('allLed')}</p>
        ) : (
          <GroupTable groups={alone} caption={text('withoutLeader')} />
        )}
      </Section>
      <Section title={text('others')} ruled>
        {rest.length === 0 ? (
          <p>{text('noGroups')}</p>
        ) : (
          <GroupTable groups={rest} caption={text('others')} />
        )}
      </Section>
    </Page>
  )
}

type Groups = Route.ComponentProps['loaderData']['groups']
const GroupTable = ({ groups, caption }: { groups: Groups; caption: string }) => {
  const text = useText(groupText)
  return (
    <Table
      caption={caption}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'name', title: text('group'), header: true },
        { key: 'leaders', title: text('leaders') },
        { key: 'department', title: text('department') },
        { key: 'members', title: text('members'), align: 'end' },
      ]}
      rows={groups.map(({ id, slug, name, leaders, organisation, members, closed }) => ({
        id,
        cells: {
          name: (
            <Anchor href={`/groups/${slug}`}>
              <Said text={name} />
            </Anchor>
          ),
          leaders: closed ? text('closed') : leaders.join(', ') || text('nobody'),
          department: organisation && <Said text={organisation} />,
          members: text('nMembers', { n: members }),
        },
      }))}
    />
  )
}

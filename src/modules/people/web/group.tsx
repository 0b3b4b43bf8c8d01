import { redirect } from 'react-router'
import { loadPlace } from '#kernel/places.ts'
import { inLang } from '#kernel/text.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { Place } from '#kernel/web/place.tsx'
import { actOnGroup } from '#modules/people/groups/act.ts'
import { groupPage } from '#modules/people/groups/queries.ts'
import { Breadcrumb, Columns, Facts, Notice, Page, Said, Section, Stack } from '#ui/index.ts'
import { useLang, useText } from '#ui/index.ts'
import { EditGroup, Leave } from './parts/group-forms.tsx'
import { Former, Members } from './parts/group-members.tsx'
import { groupText } from './parts/group-text.ts'
import type { Route } from './+types/group'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const page = await groupPage(ctx, args.params.slug)
    const panels = await loadPlace(ctx, 'group.panel', [page.group.id])
    return { ...page, panels, did: new URL(args.request.url).searchParams.get('did') }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const { slug } = args.params
    const { group } = await groupPage(ctx, slug)
    const did = await actOnGroup(ctx, group.id, input)
    throw redirect(did === 'left' ? '/my' : `/groups/${slug}?did=${did}`)
  })

const deeds = ['made', 'edited', 'memberAdded', 'ended', 'leads', 'member'] as const

/** A research group: who belongs to it, what it has going on, and how it is kept. */
export default function Group({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(groupText)
  const { group, may } = data
  const name = inLang(group.name, useLang())
  const refused = actionData?.ok === false ? actionData : undefined
  const did = deeds.find((deed) => deed === data.did)
  const shared = { data, refused }
  return (
    <Page
      title={name.text}
      titleLang={name.lang}
      before={<Breadcrumb items={[{ href: '/my', label: text('my') }]} />}
    >
      {did && !refused && (
        <Notice tone="ok" role="status">
          <p>{text(`did.${did}`)}</p>
        </Notice>
      )}
      {refused && Object.keys(refused.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      {!data.closed && data.members.every(({ leads }) => !leads) && (
        <Notice tone="note" title={text('noLeader')}>
          <p>{text('noLeaderText')}</p>
        </Notice>
      )}
      <Columns layout="side">
        <Stack gap="loose">
          <Place name="group.panel" id={group.id} panels={data.panels} />
          <Section title={text('members')}>
            <Members {...shared} />
          </Section>
        </Stack>
        <Stack>
          <Section title={text('about')}>
            <Facts
              layout="stack"
              items={[
                data.organisation && {
                  term: text('department'),
                  value: <Said text={data.organisation} />,
                },
                data.campus && { term: text('campus'), value: <Said text={data.campus} /> },
                { term: text('size'), value: text('nMembers', { n: data.members.length }) },
                data.closed && { term: text('state'), value: text('closed') },
              ]}
            />
          </Section>
          {may.keep && <EditGroup {...shared} />}
          {may.leave && <Leave {...shared} />}
          {data.former.length > 0 && <Former {...shared} />}
        </Stack>
      </Columns>
    </Page>
  )
}

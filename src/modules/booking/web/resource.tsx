import { redirect } from 'react-router'
import { asId } from '#kernel/input.ts'
import { inLang } from '#kernel/text.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnResource } from '#modules/booking/admin-act.ts'
import { resourcePage } from '#modules/booking/admin-page.ts'
import { Breadcrumb, Columns, Notice, Page, Stack, useLang, useText } from '#ui/index.ts'
import { adminText } from './parts/admin-text.ts'
import { ResourceForm } from './parts/resource-form.tsx'
import { ResourceSide } from './parts/resource-side.tsx'
import type { Route } from './+types/resource'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const { id } = args.params
    const did = new URL(args.request.url).searchParams.get('did')
    return { ...(await resourcePage(ctx, id === 'new' ? null : asId(id))), did }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const { id } = args.params
    const done = await actOnResource(ctx, id === 'new' ? null : asId(id), input)
    // The secret address is shown once, and stands in no address.
    if (done.did === 'feed') return { ok: true as const, url: done.url }
    throw redirect(`/admin/resources/${done.id}?did=${done.did}`)
  })

const deeds = ['saved', 'feed-withdrawn'] as const

/** A person, room or thing that is booked: what it is, its hours, and what has to be moved. */
export default function Resource({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(adminText)
  const lang = useLang()
  const { resource } = data
  const did = deeds.find((deed) => deed === data.did)
  const refused = actionData && !actionData.ok ? actionData : undefined
  const made = actionData?.ok ? actionData : undefined
  return (
    <Page
      title={resource ? inLang(resource.name, lang).text : text('newTitle')}
      before={<Breadcrumb items={[{ href: '/admin/resources', label: text('resources') }]} />}
    >
      <Stack>
        {did && !actionData && (
          <Notice tone="ok" role="status">
            <p>{text(`did.${did}`)}</p>
          </Notice>
        )}
        {made && (
          <Notice tone="ok" role="status" title={text('did.feed')}>
            <p>
              <code>{made.url}</code>
            </p>
          </Notice>
        )}
        {resource ? (
          <Columns layout="side">
            <ResourceForm data={data} refused={refused} />
            <ResourceSide data={data} refused={refused} />
          </Columns>
        ) : (
          <ResourceForm data={data} refused={refused} />
        )}
      </Stack>
    </Page>
  )
}

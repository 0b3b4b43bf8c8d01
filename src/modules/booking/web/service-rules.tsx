import { redirect } from 'react-router'
import { inLang } from '#kernel/text.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnRules } from '#modules/booking/admin-act.ts'
import { rulesPage } from '#modules/booking/admin-page.ts'
import { Breadcrumb, Notice, Page, Stack, useLang, useText } from '#ui/index.ts'
import { adminText } from './parts/admin-text.ts'
import { RulesForm } from './parts/rules-form.tsx'
import type { Route } from './+types/service-rules'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await rulesPage(ctx, args.params.slug)),
    saved: new URL(args.request.url).searchParams.has('did'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const { slug } = args.params
    await actOnRules(ctx, await rulesPage(ctx, slug), input)
    throw redirect(`/admin/booking/${slug}?did=saved`)
  })

/** How a service is booked: who and what it takes, how long, and by which rules. */
export default function ServiceRules({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(adminText)
  const lang = useLang()
  const refused = actionData?.ok === false ? actionData : undefined
  return (
    <Page
      title={text('rulesTitle', { service: inLang(data.name, lang).text })}
      width="read"
      before={<Breadcrumb items={[{ href: '/admin/resources', label: text('resources') }]} />}
    >
      <Stack>
        {data.saved && !refused && (
          <Notice tone="ok" role="status">
            <p>{text('did.saved')}</p>
          </Notice>
        )}
        <RulesForm data={data} refused={refused} />
      </Stack>
    </Page>
  )
}

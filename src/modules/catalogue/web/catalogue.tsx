import { redirect } from 'react-router'
import { notFound } from '#kernel/errors.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnCatalogue } from '#modules/catalogue/editing/act-on-list.ts'
import { unitOfWriter } from '#modules/catalogue/editing/policy.ts'
import { writersPage } from '#modules/catalogue/editing/writers-page.ts'
import { Breadcrumb, Notice, Page, Stack, useText } from '#ui/index.ts'
import { editingText } from '../editing/text.ts'
import type { Route } from './+types/catalogue'
import { AllPages } from './parts/all-pages.tsx'
import { Begin } from './parts/begin.tsx'
import { Links, Reviews } from './parts/upkeep.tsx'
import { Drafts, Untranslated } from './parts/waiting.tsx'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const unitId = unitOfWriter(ctx.actor)
    if (!unitId) throw notFound()
    const done = new URL(args.request.url).searchParams.get('done')
    return { ...(await writersPage(ctx, unitId)), done }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const unitId = unitOfWriter(ctx.actor)
    if (!unitId) throw notFound()
    return redirect(await actOnCatalogue(ctx, unitId, input))
  })

/** For those who write the catalogue: what waits for them, and all there is. */
export default function Catalogue({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(editingText)
  return (
    <Page
      title={text('catalogue')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      <Stack gap="loose">
        {loaderData.done && (
          <Notice tone="ok" role="status">
            <p>{text('saved')}</p>
          </Notice>
        )}
        <Drafts drafts={loaderData.drafts} />
        <Untranslated pages={loaderData.untranslated} />
        <Reviews {...loaderData.upkeep} />
        <Links {...loaderData.upkeep} />
        <AllPages pages={loaderData.pages} />
        <Begin refused={actionData?.ok === false ? actionData : undefined} />
      </Stack>
    </Page>
  )
}

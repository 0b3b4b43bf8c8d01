import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { ticksCookie, ticksInBrowser } from '#modules/catalogue/guides/browser-ticks.ts'
import { tickGuide } from '#modules/catalogue/guides/operations.ts'
import { getGuide, ticksOf } from '#modules/catalogue/guides/queries.ts'
import { guideShown } from '#modules/catalogue/guides/shown.ts'
import { GuideView } from './parts/guide-view.tsx'
import type { Route } from './+types/guide'

export const loader = ({ params, request, ...args }: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const guide = await getGuide(ctx, params.slug)
    if (guide.slug !== params.slug) throw redirect(`/guides/${guide.slug}`, 301)
    const member = ctx.actor.kind === 'person'
    const ticked = member
      ? await ticksOf(ctx, guide.id)
      : ticksInBrowser(request.headers.get('cookie'), guide.slug, guide.steps)
    return guideShown(ctx, guide, { ticked, member })
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const guide = await getGuide(ctx, args.params.slug)
    const stepId = String(input['step'])
    const done = input['done'] === 'true'
    const back = `/guides/${guide.slug}#${guide.steps.some(({ id }) => id === stepId) ? stepId : ''}`
    if (ctx.actor.kind === 'person') {
      await tickGuide(ctx, { guideId: guide.id, stepId, done })
      return redirect(back)
    }
    // Without an account nothing is written here: the reader's own browser keeps it.
    const before = ticksInBrowser(args.request.headers.get('cookie'), guide.slug, guide.steps)
    const after = guide.steps
      .map(({ id }) => id)
      .filter((id) => (id === stepId ? done : before.includes(id)))
    const secure = new URL(args.request.url).protocol === 'https:'
    return redirect(back, { headers: { 'set-cookie': ticksCookie(guide.slug, after, secure) } })
  })

export default function GuidePage({ loaderData }: Route.ComponentProps) {
  return <GuideView shown={loaderData} />
}

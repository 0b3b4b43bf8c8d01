import { redirect } from 'react-router'
import type { Ctx } from '#kernel/context.ts'
import { draftPath } from '../web/parts/paths.ts'
import { draftCookie } from './browser.ts'

/** To the page where a kept draft goes on; a browser without an account remembers it. */
export function toDraft(ctx: Ctx, request: Request, { slug, key }: { slug: string; key: string }) {
  const to = draftPath(slug, key, { kept: '1' })
  if (ctx.actor.personId) return redirect(to)
  const secure = new URL(request.url).protocol === 'https:'
  return redirect(to, { headers: { 'set-cookie': draftCookie(slug, key, secure) } })
}

import type { Ctx } from '#kernel/context.ts'
import { makeLink } from '#kernel/links.ts'
import { later } from '#kernel/time.ts'
import { authOf, type Delivery, headersOf, linkLife, publicUrl } from './auth.ts'

/** An address that signs in whoever opens it first: goes to its owner, and nowhere else. */
export async function mailedLink(ctx: Ctx, email: string, then = '/') {
  let token = ''
  const metadata: Delivery = { deliver: (made) => (token = made) }
  await authOf(ctx.hub).api.signInMagicLink({ body: { email, metadata }, headers: headersOf(ctx) })
  const query = new URLSearchParams({ token, then })
  return {
    token,
    url: `${publicUrl(ctx.hub)}/sign-in/link?${query}`,
    expiresAt: later(ctx.now, linkLife * 1000),
  }
}

/** What a mailed link to a new password is for. It is bound to one person. */
export const resetPurpose = 'reset-password'

/** Where a person chooses a new password: for an hour, and once. */
export async function resetLink(ctx: Ctx, personId: string): Promise<string> {
  const about = { purpose: resetPurpose, recordId: personId, personId, days: 1 / 24 }
  return `${publicUrl(ctx.hub)}/sign-in/password/${await makeLink(ctx, about)}`
}

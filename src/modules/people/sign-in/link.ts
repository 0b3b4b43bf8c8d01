import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { text } from '#kernel/input.ts'
import { findLink, makeLink, spendLink } from '#kernel/links.ts'
import { operation } from '#kernel/operation.ts'
import { days, later, minutes } from '#kernel/time.ts'
import { publicUrl } from './auth.ts'
import { proveAddress } from './credentials.ts'

/** Milliseconds that a mailed link signs in. */
export const linkLife = minutes(15)
const purpose = 'sign-in'
/** Opens one's own page and what one has ordered, and nothing that needs more proof. */
const narrowPurpose = 'own-page'

/** An address that signs in whoever opens it first: goes to the person, and nowhere else. */
export async function mailedLink(
  ctx: Ctx,
  personId: string,
  { then = '/', narrow = false }: { then?: string; narrow?: boolean } = {},
) {
  const about = {
    purpose: narrow ? narrowPurpose : purpose,
    recordId: personId,
    personId,
    days: linkLife / days(1),
  }
  const token = await makeLink(ctx, about)
  const query = new URLSearchParams({ token, then })
  return {
    token,
    url: `${publicUrl(ctx.hub)}/sign-in/link?${query}`,
    expiresAt: later(ctx.now, linkLife),
  }
}

/** Uses a mailed link up: whoever holds it reads what is mailed to the person. */
export const enterByLink = operation('session.use-link', {
  input: z.object({ token: text(200) }),
  async load(ctx, { token }) {
    const link = await findLink(ctx, token)
    const narrow = link?.purpose === narrowPurpose
    return link?.personId && (narrow || link.purpose === purpose)
      ? { id: link.personId, purpose: link.purpose, narrow }
      : undefined
  },
  // The link is the proof, as with any letter that signs somebody in.
  allow: () => true,
  narrow: true,
  async run(ctx, { token }, { id, purpose, narrow }) {
    if (!(await spendLink(ctx, token, purpose))) throw notFound()
    await proveAddress(ctx, id)
    return { id, narrow }
  },
})

/** What a mailed link to a new password is for. It is bound to one person. */
export const resetPurpose = 'reset-password'

/** Where a person chooses a new password: for an hour, and once. */
export async function resetLink(ctx: Ctx, personId: string): Promise<string> {
  const about = { purpose: resetPurpose, recordId: personId, personId, days: 1 / 24 }
  return `${publicUrl(ctx.hub)}/sign-in/password/${await makeLink(ctx, about)}`
}

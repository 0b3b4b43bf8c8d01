import { z } from 'zod'
import { as, type Ctx, system } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { email, line, optional, text } from '#kernel/input.ts'
import { findLink, makeLink, withdrawLinks } from '#kernel/links.ts'
import { operation } from '#kernel/operation.ts'
import { publicUrl } from './auth.ts'
import { firstUnit } from '../commands.ts'
import { setPassword } from '../operations.ts'
import { grantRole } from '../roles/grant.ts'
import { findDefaultUnit } from '../queries.ts'
import { findOrAddRequester } from '../requester.ts'
import { sessionFor } from './start.ts'
import { db } from '../tables.ts'

/** What such a link is bound to: no record of the installation, as there is none yet, but all of it. */
const installation = '00000000-0000-0000-0000-000000000000'
const purpose = 'set-up'

/**
 * The address by which a new installation gets its first administrator, for the log of a server's
 * start: valid for an hour and once, those of earlier starts no more. Null where there is one.
 */
export async function setUpLink(ctx: Ctx): Promise<string | null> {
  const { hasAdministrator } = await administered(ctx)
  if (hasAdministrator) return null
  await withdrawLinks(ctx, installation)
  const token = await makeLink(ctx, {
    purpose,
    recordId: installation,
    personId: null,
    days: 1 / 24,
  })
  return `${publicUrl(ctx.hub)}/setup/${token}`
}

/** Does the link still open what it was made for? */
export const setUpIsOpen = async (ctx: Ctx, token: string): Promise<boolean> =>
  (await findLink(ctx, token))?.purpose === purpose && !(await administered(ctx)).hasAdministrator

/** Makes the first administrator, and the first unit where there is none. The link is spent by it. */
export const setUpInstallation = operation('installation.set-up', {
  input: z.object({
    token: text(200),
    name: line(200),
    email,
    password: optional(z.string().min(12).max(200)),
  }),
  load: async (ctx, { token }) =>
    (await setUpIsOpen(ctx, token)) ? { id: installation } : undefined,
  // Nobody can have a role yet: whoever reads the server's log is let in, and the link is the proof.
  allow: () => true,
  async run(ctx, { name, email, password }) {
    // Of two who send it at once the second waits here for the first, and finds it spent.
    const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await withdrawLinks(ctx, installation)
    if (numUpdatedRows === 0n) throw notFound()
    const house = as(ctx, system)
    const unitId = (await findDefaultUnit(house))?.id ?? (await firstUnit(house)).id
    const given = { email, name, language: ctx.lang }
    const { id: personId } = await findOrAddRequester(house, given)
    await grantRole(house, { personId, unitId, role: 'administrator' })
    if (password) await setPassword(house, { personId, password })
    return { id: personId, unitId }
  },
})

/** Sets up, and signs the new administrator in; the answer's headers carry the session's cookie. */
export async function setUpAndSignIn(ctx: Ctx, raw: z.input<typeof setUpInstallation.input>) {
  const { id } = await setUpInstallation(ctx, raw)
  return sessionFor(ctx, id, 'set-up')
}

const administered = (ctx: Ctx) =>
  db(ctx)
    .selectNoFrom((eb) =>
      eb
        .exists(
          eb
            .selectFrom('roleGrants')
            .select('roleGrants.id')
            .where('roleGrants.role', '=', 'administrator'),
        )
        .as('hasAdministrator'),
    )
    .executeTakeFirstOrThrow()

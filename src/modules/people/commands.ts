import { z } from 'zod'
import { textOf } from '#engines/references/index.ts'
import { type Ctx, inTransaction, roles } from '#kernel/context.ts'
import { email as emailField, parse } from '#kernel/input.ts'
import { limitParam } from '#kernel/paging.ts'
import { addUnit, createToken, withdrawToken } from './operations.ts'
import { grantRole } from './roles/grant.ts'
import { importPersons } from './import/apply.ts'
import { countsOf } from './import/held.ts'
import { planImport } from './import/plan.ts'
import { defaultUnit, findDefaultUnit } from './queries.ts'
import { findPersons } from './persons/search.ts'
import { outcomes, signInLog } from './sign-in/log.ts'
import { listTokens } from './tokens/list.ts'
import { importPopulation, populationReport } from './population/operations.ts'
import { findOrAddRequester } from './requester.ts'
import { mailedLink } from './sign-in/link.ts'

const role = z.enum(roles)

/**
 * `navet user add`: the person gets the role in the first unit, which is made if there is none, and a
 * link to sign in with once: an installation without a mail server could let nobody in otherwise.
 */
export async function userAdd(ctx: Ctx, email: string, roleName: string) {
  const given = parse(z.object({ email: emailField, role }), { email, role: roleName })
  const { id } = await inTransaction(ctx, async (ctx) => {
    const unitId = (await findDefaultUnit(ctx))?.id ?? (await firstUnit(ctx)).id
    const found = await findOrAddRequester(ctx, { email: given.email, language: ctx.lang })
    if (given.role !== 'requester')
      await grantRole(ctx, { personId: found.id, unitId, role: given.role })
    return found
  })
  const { token, url, expiresAt } = await mailedLink(ctx, id)
  return { id, ...given, token, url, expiresAt: expiresAt.toISOString() }
}

/** The unit of an installation that has none: its names are changed by its administrator. */
export const firstUnit = (ctx: Ctx) =>
  addUnit(ctx, {
    slug: 'unit',
    name: { sv: 'Bibliotek & IKT', en: 'Library & ICT' },
    faculty: { sv: 'Fakulteten', en: 'The faculty' },
  })

/** `navet token create`: a token for the first unit, shown once. */
export async function tokenCreate(ctx: Ctx, given: { role: string; name: string }) {
  const asked = parse(z.object({ role, name: z.string() }), given)
  const { id: unitId } = await defaultUnit(ctx)
  const { id, token, role: held, expiresAt } = await createToken(ctx, { unitId, ...asked })
  return { id, token, role: held, expiresAt: expiresAt.toISOString() }
}

/** `navet token list`: all tokens, as the system sees them; never the tokens themselves. */
export const tokenList = (ctx: Ctx) => listTokens(ctx)

/** `navet token withdraw ID` */
export async function tokenWithdraw(ctx: Ctx, tokenId: string) {
  await withdrawToken(ctx, parse(z.object({ tokenId: z.uuid() }), { tokenId }))
  return { id: tokenId }
}

/** `navet population import FILE`: the report; without a dry run stored, unless a line is refused. */
export async function populationImport(
  ctx: Ctx,
  { bytes, dryRun }: { bytes: Uint8Array; dryRun: boolean },
) {
  const { id: unitId } = await defaultUnit(ctx)
  const given = { unitId, csv: textOf(bytes).text }
  const report = await populationReport(ctx, given)
  return dryRun || report.refused.length > 0 ? report : importPopulation(ctx, given)
}

/** `navet people import`: what a file of persons would do, and does unless it is a dry run. */
export async function peopleImport(
  ctx: Ctx,
  bytes: Buffer,
  { dryRun, skipRefused }: { dryRun: boolean; skipRefused: boolean },
) {
  const plan = await planImport(ctx, bytes)
  if (!dryRun) await importPersons(ctx, { bytes, digest: plan.digest, skipRefused })
  return { ...plan, counts: countsOf(plan), done: !dryRun }
}

/** `navet people find WORDS`: by names in any order, any address, and what is misspelt. */
export const peopleFind = (ctx: Ctx, q: string) => findPersons(ctx, { q, limit: 50 })

const signInsAsked = z.object({ outcome: z.enum(outcomes).optional(), limit: limitParam })

/** `navet user sign-ins`: who has come in or tried to, the newest first. */
export async function signIns(ctx: Ctx, given: { outcome?: string; limit?: string }) {
  return signInLog(ctx, parse(signInsAsked, given))
}

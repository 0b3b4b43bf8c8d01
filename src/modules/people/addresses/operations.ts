import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict, notFound } from '#kernel/errors.ts'
import { email, text } from '#kernel/input.ts'
import { spendLink, withdrawLinksOf } from '#kernel/links.ts'
import { operation } from '#kernel/operation.ts'
import { countAttempt } from '#kernel/throttle.ts'
import { giveAddress } from '../persons/addresses.ts'
import { isOneself, oneself } from '../policy.ts'
import { countProof, prove, proofFields } from '../sign-in/proof.ts'
import { endSessionsOf } from '../sign-in/sessions.ts'
import { db } from '../tables.ts'
import { addressMail, tellOfAddress } from './letters.ts'
import { makeMain } from './main.ts'
import { endRequest, keepRequest, requestById, requestOfLink } from './requests.ts'

const asked = { name: 'address-asked', points: 5 }
const disturbed = { name: 'sign-in-links', points: 20 }

/** Asks for an address to be one's own, or where letters go; letters ask both sides. */
export async function askForAddress(ctx: Ctx, raw: z.input<typeof ask.input>) {
  await countProof(ctx)
  const { address } = z.object({ address: email }).safeParse(raw).data ?? { address: null }
  await countAttempt(ctx, [
    { limit: asked, key: ctx.actor.personId },
    { limit: disturbed, key: address },
  ])
  return ask(ctx, raw)
}

const ask = operation('address.ask', {
  input: z.object({
    address: email,
    /** Letters are to go there, instead of where they go now. */
    main: z.preprocess((value) => value === true || value === 'on', z.boolean()),
    ...proofFields,
  }),
  load: oneself,
  allow: isOneself,
  async run(ctx, { address, main, ...given }, { id: personId }) {
    await prove(ctx, personId, given)
    const own = await ownAddress(ctx, personId, address)
    if (own?.isPrimary || (own?.verifiedAt && !main)) throw conflict('already_done')
    const wish = main ? 'main' : 'add'
    const confirmedAt = own?.verifiedAt ? ctx.now : null
    const requestId = await keepRequest(ctx, { personId, address, wish, confirmedAt })
    // By a job: whether the address is somebody's is found out where nobody waits for the answer.
    await ctx.hub.jobs.send(ctx, addressMail.name, { requestId })
    return { requestId }
  },
})

const byLink = z.object({ token: text(200) })

/** The new address is one's own: whoever asked has opened the letter to it, signed in as who they are. */
export const confirmAddress = operation('address.confirm', {
  input: byLink,
  async load(ctx, { token }) {
    const request = await requestOfLink(ctx, token)
    return request?.asks === 'confirm' ? request : undefined
  },
  // A letter to somebody else's mailbox must not give their address away by one thoughtless click.
  allow: (actor, { personId }) => actor.personId === personId,
  async run(ctx, { token }, { id, personId, address }) {
    if (!(await spendLink(ctx, token, 'address-confirm'))) throw notFound()
    await giveAddress(ctx, personId, address)
    await tellOfAddress(ctx, personId, { address, what: 'added' })
    await db(ctx)
      .updateTable('addressRequests')
      .set({ confirmedAt: ctx.now })
      .where('id', '=', id)
      .execute()
    return settle(ctx, id)
  },
})

/** Whoever reads the mail of the address in use lets letters go elsewhere, or stops it. */
export const releaseAddress = operation('address.release', {
  input: byLink.extend({ answer: z.enum(['yes', 'no']) }),
  async load(ctx, { token }) {
    const request = await requestOfLink(ctx, token)
    return request?.asks === 'release' ? request : undefined
  },
  // The link is the proof: it went to the address in use.
  allow: () => true,
  narrow: true,
  trace: ({ answer }) => ({ answer }),
  async run(ctx, { token, answer }, { id, personId, address, isNew }) {
    if (!(await spendLink(ctx, token, 'address-release'))) throw notFound()
    if (answer === 'no') {
      // Somebody else is signed in as them.
      await endRequest(ctx, id)
      await endSessionsOf(ctx, personId)
      if (isNew) await forget(ctx, personId, address)
      return { done: 'stopped' as const }
    }
    await db(ctx)
      .updateTable('addressRequests')
      .set({ releasedAt: ctx.now })
      .where('id', '=', id)
      .execute()
    return settle(ctx, id)
  },
})

/** An address that came with this wish is not one of theirs after all. */
const forget = (ctx: Ctx, personId: string, address: string) =>
  db(ctx)
    .deleteFrom('personAddresses')
    .where('personId', '=', personId)
    .where('address', '=', address)
    .where('isPrimary', '=', false)
    .execute()

/** Does what was wished, once all have answered whom it asks. */
async function settle(ctx: Ctx, id: string) {
  const { personId, address, wish, confirmedAt, releasedAt } = (await requestById(ctx, id))!
  if (!confirmedAt || (wish === 'main' && !releasedAt)) return { done: 'waiting' as const }
  await endRequest(ctx, id)
  if (wish === 'add') return { done: 'added' as const }
  await makeMain(ctx, personId, address)
  return { done: 'main' as const }
}

/** Takes one of one's addresses away, or a wish back. Letters that went there open nothing any more. */
export const dropAddress = operation('address.drop', {
  input: z.object({ address: email }),
  load: oneself,
  allow: isOneself,
  async run(ctx, { address }, { id: personId }) {
    const request = await db(ctx)
      .selectFrom('addressRequests')
      .select('id')
      .where('personId', '=', personId)
      .where('address', '=', address)
      .executeTakeFirst()
    if (request) await endRequest(ctx, request.id)
    const own = await ownAddress(ctx, personId, address)
    if (!own && !request) throw notFound()
    if (!own) return
    if (own.isPrimary) throw conflict('wrong_state')
    await db(ctx).deleteFrom('personAddresses').where('id', '=', own.id).execute()
    await withdrawLinksOf(ctx, personId)
    await endSessionsOf(ctx, personId, ctx.actor.session?.id)
    await tellOfAddress(ctx, personId, { address, what: 'removed' })
  },
})

const ownAddress = (ctx: Ctx, personId: string, address: string) =>
  db(ctx)
    .selectFrom('personAddresses')
    .select(['id', 'isPrimary', 'verifiedAt'])
    .where('personId', '=', personId)
    .where('address', '=', address)
    .executeTakeFirst()

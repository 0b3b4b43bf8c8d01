import { type Ctx, inTransaction } from '#kernel/context.ts'
import { type FieldErrors, Refusal } from '#kernel/errors.ts'
import { once } from '#kernel/http/once.ts'
import { parse } from '#kernel/input.ts'
import { makeLink } from '#kernel/links.ts'
import { countAttempt } from '#kernel/throttle.ts'
import { type OrderService, readAnswers } from '#modules/catalogue/index.ts'
import { dropDraft } from './drafts/operations.ts'
import { draftOf } from './drafts/queries.ts'
import { longQuestion, withFiles } from './operations/form-answers.ts'
import { type OpenCaseInput, openCase, openCaseInput } from './operations/open-case.ts'
import { mayOrderFor } from './operations/on-behalf.ts'

type Input = Record<string, unknown>

/** Whoever is not signed in says who they are, and orders for nobody else. */
export const mayOrderForOthers = (ctx: Ctx) => ctx.actor.kind === 'person' && mayOrderFor(ctx.actor)

/** What is wrong in an order, all of it at once; `sentences` are the form's own. */
export async function faultsOf(ctx: Ctx, service: Pick<OrderService, 'fields'>, raw: Input) {
  const asked = whatIsAsked(ctx, raw)
  const { fields } = withFiles(service.fields, asked['fields'] as Input)
  const files = raw['step'] === 'send'
  const own = await refused(() => parse(openCaseInput, { ...asked, files: [] }))
  const answers = await refused(() => readAnswers(ctx, service.fields, fields, { files }))
  const errors: FieldErrors = {
    ...own.errors,
    ...answers.errors,
    ...(!asked['message'] && !longQuestion(service.fields) && { message: ['required'] }),
    ...(!ctx.actor.personId && !asked.requester?.name && { 'requester.name': ['required'] }),
  }
  return { errors, more: answers.more }
}

type Ordered = { number: string; key: string | null }

/**
 * Opens the case, and makes the link that leads from the receipt to it. The check page carries a key
 * of its own: pressing the button twice orders once.
 */
export async function order(ctx: Ctx, raw: Input): Promise<Ordered> {
  await countGuest(ctx, raw)
  const make = async (ctx: Ctx): Promise<Ordered> => {
    const { id, number, requesterId } = await openCase(ctx, whatIsAsked(ctx, raw) as OpenCaseInput)
    await draftSent(ctx, raw['draft'])
    if (ctx.actor.personId === requesterId) return { number, key: null }
    const about = { purpose: 'receipt', recordId: id, personId: requesterId, days: 2 }
    return { number, key: await makeLink(ctx, about) }
  }
  const key = raw['once']
  if (typeof key !== 'string' || key === '') return inTransaction(ctx, make)
  const asked = { path: 'order', input: {} }
  const { body } = await once(ctx, key, asked, async (ctx) => ({
    status: 201,
    body: await make(ctx),
  }))
  return body as Ordered
}

/** A draft that has become an order is not kept beside it; one that is gone already is no matter. */
async function draftSent(ctx: Ctx, draft: unknown) {
  if (typeof draft === 'string' && (await draftOf(ctx, draft))) await dropDraft(ctx, { draft })
}

/** Anybody may order, and each order mails somebody: a program that plays with that is slowed down. */
export const countGuest = (ctx: Ctx, raw: Input) => {
  const { requester } = whatIsAsked(ctx, raw)
  if (ctx.actor.kind !== 'guest') return
  return countAttempt(ctx, [
    { limit: { name: 'order-mail', points: 30 }, key: requester?.email.toLowerCase() ?? null },
    { limit: { name: 'order-address', points: 300 }, key: ctx.address },
  ])
}

type Requester = { email: string; name: string }

/** What the form sends, without the empty fields for somebody else's name and address. */
function whatIsAsked(ctx: Ctx, raw: Input): Input & { requester?: Requester } {
  const { service, subject, message, campus, files } = raw
  const fields = recordOf(raw['fields'])
  const { group, groupFollows, ordererFollows } = raw
  const followed = { group, groupFollows, ordererFollows }
  const asked = { service, subject, message, campus, fields, files, ...followed, channel: 'web' }
  const given = (raw['requester'] ?? {}) as Partial<Requester>
  const requester = { email: given.email ?? '', name: given.name ?? '' }
  const forOther = mayOrderForOthers(ctx) && requester.email !== ''
  return !ctx.actor.personId || forOther ? { ...asked, requester } : asked
}

const recordOf = (value: unknown): Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Input) : {}

async function refused(read: () => unknown): Promise<Pick<Refusal, 'errors' | 'more'>> {
  try {
    await read()
    return { errors: {}, more: {} }
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

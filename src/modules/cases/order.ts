import { type Ctx, holdsAnywhere, inTransaction } from '#kernel/context.ts'
import { parse } from '#kernel/input.ts'
import { makeLink } from '#kernel/links.ts'
import { readAnswers, type ServiceWithForm } from '#modules/catalogue/index.ts'
import { openCase, openCaseInput } from './operations/open-case.ts'

type Input = Record<string, unknown>

/** Staff order for others; everybody who is not signed in says who they are. */
export const mayOrderForOthers = (ctx: Ctx) =>
  holdsAnywhere(ctx.actor, 'staff', 'lead', 'editor', 'manager', 'administrator')

/** Refuses what is wrong in an order before anything is sent: the page where it is checked. */
export function checkOrder(ctx: Ctx, service: Pick<ServiceWithForm, 'fields'>, raw: Input) {
  const asked = whatIsAsked(ctx, raw)
  const errors = [
    () => parse(openCaseInput, { ...asked, files: [] }),
    () => readAnswers(service.fields, raw['fields']),
  ].flatMap(refusalOf)
  return errors
}

/** Opens the case, and makes the link that leads from the receipt to it. */
export const order = (ctx: Ctx, raw: Input) =>
  inTransaction(ctx, async (ctx) => {
    const { id, number, requesterId } = await openCase(ctx, whatIsAsked(ctx, raw))
    if (ctx.actor.personId === requesterId) return { number, key: null }
    const about = { purpose: 'follow', recordId: id, personId: requesterId, days: 2 }
    return { number, key: await makeLink(ctx, about) }
  })

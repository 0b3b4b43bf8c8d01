import { z } from 'zod'
import type { Actor, Ctx } from '#kernel/context.ts'
import { conflict, invalid } from '#kernel/errors.ts'
import { emit } from '#kernel/events.ts'
import { uploads } from '#kernel/files/index.ts'
import { optional, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { addFacts } from '#modules/indicators/index.ts'
import { caseDelivered, caseStateChanged } from '../events.ts'
import { factsOfDelivery, factsOfFirstAnswer } from '../facts.ts'
import { sendDelivery, sendEnd } from '../letters.ts'
import { mayAnswer, mayWork } from '../policy.ts'
import { indexMessages } from '../search.ts'
import { isEnd, needsReason, nextStates, states } from '../states.ts'
import { type Case, db } from '../tables.ts'
import { assigneeOf, caseToChange } from './load.ts'
import { addMessage } from './messages.ts'

const input = z.object({
  caseId: z.uuid(),
  state: z.enum(states),
  /** Why, for the requester to read; of a delivery: what is delivered. */
  reason: optional(text(2_000)),
  until: optional(z.iso.datetime({ offset: true }).or(z.iso.date())),
  files: uploads,
  version,
})

/** Staff move a case; who asked for it may withdraw it; time closes it. */
const mayMove = (actor: Actor, theCase: Case, { state }: z.output<typeof input>) =>
  mayWork(actor, theCase) ||
  (state === 'closed' && actor.kind === 'system') ||
  (state === 'withdrawn' && mayAnswer(actor, theCase))

/** A step of the one workflow. Delivery and refusal are told to the requester, and only those. */
export const setState = operation('case.set-state', {
  narrow: true,
  input,
  load: caseToChange,
  allow: mayMove,
  versioned: 'cases',
  trace: ({ state }, theCase) => ({ from: theCase.state, to: state }),
  belongsTo: assigneeOf,
  async run(ctx, { state: to, reason, until, files }, theCase) {
    const { id: caseId, state: from } = theCase
    if (!nextStates[from].includes(to)) throw conflict('wrong_state', { state: from })
    if (needsReason(to) && !reason && mayWork(ctx.actor, theCase))
      throw invalid({ reason: ['required'] })
    const delivers = to === 'delivered'
    await db(ctx)
      .updateTable('cases')
      .set({
        state: to,
        stateReason: delivers ? null : (reason ?? null),
        waitingUntil: to === 'waiting' && until ? new Date(until) : null,
        deliveredAt: delivers
          ? ctx.now
          : from === 'delivered' && isEnd(to)
            ? theCase.deliveredAt
            : null,
        closedAt: isEnd(to) ? ctx.now : null,
        lastActivityAt: ctx.now,
        ...(delivers && theCase.firstAnswerAt === null && { firstAnswerAt: ctx.now }),
      })
      .where('id', '=', caseId)
      .execute()
    await emit(ctx, caseStateChanged, { caseId, from, to })
    const messageId = delivers ? await deliver(ctx, theCase, reason, files) : undefined
    if (to === 'declined') await sendEnd(ctx, theCase, reason!)
    return { id: caseId, unitId: theCase.unitId, messageId }
  },
})

async function deliver(
  ctx: Ctx,
  theCase: Case,
  reason: string | undefined,
  files: z.output<typeof uploads>,
) {
  const author = { id: ctx.actor.personId, name: ctx.actor.name }
  let messageId: string | undefined
  if (reason || files.length > 0) {
    const text = reason ?? '📎'
    messageId = await addMessage(ctx, theCase, {
      kind: 'message',
      byRequester: false,
      author,
      text,
      files,
      channel: 'web',
    })
    await indexMessages(ctx, theCase)
  }
  await emit(ctx, caseDelivered, { caseId: theCase.id })
  await sendDelivery(ctx, theCase, reason ?? '')
  await addFacts(ctx, [
    ...factsOfDelivery(theCase, ctx.now),
    ...(theCase.firstAnswerAt === null ? factsOfFirstAnswer(theCase, ctx.now) : []),
  ])
  return messageId
}

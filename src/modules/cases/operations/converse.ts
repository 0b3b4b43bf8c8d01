import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { emit } from '#kernel/events.ts'
import { uploads } from '#kernel/files/index.ts'
import { line, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { addFacts } from '#modules/indicators/index.ts'
import { personCards } from '#modules/people/index.ts'
import { caseAnswered, caseStateChanged } from '../events.ts'
import { factsOfFirstAnswer } from '../facts.ts'
import { sendReply } from '../letters.ts'
import { mayAnswer, mayWork } from '../policy.ts'
import { indexMessages, indexNote } from '../search.ts'
import { channels, nextStates } from '../states.ts'
import { type Case, db } from '../tables.ts'
import { assigneeOf, caseToChange } from './load.ts'
import { holdTimed } from './hold-outgoing.ts'
import { addMessage } from './messages.ts'
import { takeOnTheWay } from './work.ts'

const input = z.object({
  caseId: z.uuid(),
  text: text(20_000),
  files: uploads,
  channel: z.enum(channels).default('web'),
  version,
})

/** Staff answer the requester, who gets it by mail. The first one stops the first clock. */
export const replyToCase = operation('case.reply', {
  input: input.extend({
    /** Then the case waits for an answer. */
    waits: z.boolean().default(false),
    /** Then it is whoever's who answers. */
    takes: z.boolean().default(false),
  }),
  load: caseToChange,
  allow: mayWork,
  versioned: 'cases',
  belongsTo: assigneeOf,
  async run(ctx, { text, files, channel, waits, takes }, theCase) {
    if (takes) await takeOnTheWay(ctx, theCase)
    const messageId = await say(ctx, theCase, { text, files, channel, byRequester: false })
    const to = stateAfterReply(theCase, waits)
    const taken = to === theCase.state ? {} : { state: to }
    const first = theCase.firstAnswerAt === null ? { firstAnswerAt: ctx.now } : {}
    await touch(ctx, theCase, { ...taken, ...first })
    if (taken.state) await sayMoved(ctx, theCase, taken.state)
    await sendReply(ctx, theCase, text)
    if (first.firstAnswerAt) await countFirstAnswer(ctx, theCase)
    return { id: theCase.id, unitId: theCase.unitId, messageId }
  },
})

/** The first answer begins the work; one that asks for something makes the case wait. */
function stateAfterReply({ state }: Case, waits: boolean): Case['state'] {
  if (waits && nextStates[state].includes('waiting')) return 'waiting'
  return state === 'new' || state === 'accepted' ? 'in-progress' : state
}

/** The requester answers, signed in or by the mailed link. A case at rest is taken up again. */
export const answerCase = operation('case.answer', {
  narrow: true,
  input,
  load: caseToChange,
  allow: mayAnswer,
  async run(ctx, { text, files, channel }, theCase) {
    const messageId = await say(ctx, theCase, { text, files, channel, byRequester: true })
    return answered(ctx, theCase, messageId)
  },
})

/** By mail somebody else speaks in a case: on the requester's side, or as a note where they are staff. */
export const takeMail = operation('case.take-mail', {
  input: z.object({
    ...{ caseId: z.uuid(), text: text(20_000), files: uploads, kind: z.enum(['message', 'note']) },
    author: z.object({ id: z.uuid().optional(), name: line(500) }),
  }),
  load: caseToChange,
  allow: (actor) => actor.kind === 'system',
  async run(ctx, { text, files, kind, author }, theCase) {
    const byRequester = kind === 'message'
    const from = { id: author.id ?? null, name: author.name }
    const said = { kind, byRequester, author: from, text, files, channel: 'mail' } as const
    const messageId = await addMessage(ctx, theCase, said)
    if (kind === 'message') {
      await indexMessages(ctx, theCase)
      return answered(ctx, theCase, messageId)
    }
    await touch(ctx, theCase, {})
    await indexNote(ctx, theCase, messageId, text)
    return { id: theCase.id, unitId: theCase.unitId, messageId }
  },
})

/** Who asked has said something: a case at rest is taken up again. */
async function answered(ctx: Ctx, theCase: Case, messageId: string) {
  const resumes = ['waiting', 'delivered', 'closed', 'withdrawn', 'declined'].includes(
    theCase.state,
  )
  const fresh = { closedAt: null, deliveredAt: null, waitingUntil: null, stateReason: null }
  await touch(ctx, theCase, resumes ? { state: 'in-progress', ...fresh } : {})
  if (resumes) await sayMoved(ctx, theCase, 'in-progress')
  await holdTimed(ctx, theCase)
  await emit(ctx, caseAnswered, { caseId: theCase.id, messageId })
  return { id: theCase.id, unitId: theCase.unitId, messageId }
}

/** A note for colleagues. It is never mailed, and the requester never sees that it exists. */
export const noteOnCase = operation('case.note', {
  input,
  load: caseToChange,
  allow: mayWork,
  versioned: 'cases',
  belongsTo: assigneeOf,
  async run(ctx, { text, files, channel }, theCase) {
    const author = { id: ctx.actor.personId, name: ctx.actor.name }
    const note = { kind: 'note', byRequester: false, author, text, files, channel } as const
    const messageId = await addMessage(ctx, theCase, note)
    await touch(ctx, theCase, {})
    await indexNote(ctx, theCase, messageId, text)
    return { id: theCase.id, unitId: theCase.unitId, messageId }
  },
})

type Said = Pick<z.output<typeof input>, 'text' | 'files' | 'channel'> & { byRequester: boolean }

async function say(ctx: Ctx, theCase: Case, said: Said) {
  // The bearer of the mailed link is whom it was mailed to.
  const id = ctx.actor.personId ?? (said.byRequester ? theCase.requesterId : null)
  const asked = said.byRequester ? (await personCards(ctx, [id])).get(id ?? '') : undefined
  const author = { id, name: asked?.name ?? ctx.actor.name }
  const messageId = await addMessage(ctx, theCase, { kind: 'message', author, ...said })
  await indexMessages(ctx, theCase)
  return messageId
}

const touch = (ctx: Ctx, theCase: Case, set: Partial<Case>) =>
  db(ctx)
    .updateTable('cases')
    .set({ ...set, lastActivityAt: ctx.now } as object)
    .where('id', '=', theCase.id)
    .execute()

const sayMoved = (ctx: Ctx, theCase: Case, to: Case['state']) =>
  emit(ctx, caseStateChanged, { caseId: theCase.id, from: theCase.state, to })

const countFirstAnswer = (ctx: Ctx, theCase: Case) =>
  addFacts(ctx, factsOfFirstAnswer(theCase, ctx.now))

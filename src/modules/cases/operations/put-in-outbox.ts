import { z } from 'zod'
import { conflict, invalid } from '#kernel/errors.ts'
import { attachFile, moveFiles, uploads } from '#kernel/files/index.ts'
import { optional, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { days, later } from '#kernel/time.ts'
import { outgoingSending } from '../jobs.ts'
import { mayWrite } from '../policy.ts'
import { nextStates } from '../states.ts'
import { db } from '../tables.ts'
import { assigneeOf, caseToChange } from './load.ts'
import { takeOnTheWay } from './work.ts'
import { outgoingOf, removeOutgoing } from './outgoing.ts'

/** As `case.set-state` takes it. */
const longestDelivery = 2_000

/** Nobody remembers in two years what they meant to say. */
const furthest = days(366)

/**
 * Staff answer or deliver, and it waits: so long that it can be undone, or until a day and time.
 * Nothing of it has happened before it goes. What was taken back goes again with the files it had.
 */
export const putInOutbox = operation('case.put-in-outbox', {
  input: z.object({
    caseId: z.uuid(),
    kind: z.enum(['reply', 'delivery']),
    text: optional(text(20_000)),
    files: uploads,
    at: optional(z.iso.datetime({ offset: true })),
    /** One that was taken back, whose files come along. */
    outgoingId: optional(z.uuid()),
    /** When it goes, the case waits for an answer. */
    waits: z.boolean().default(false),
    /** From now on it is whoever's who answers. */
    takes: z.boolean().default(false),
    version,
  }),
  load: caseToChange,
  allow: mayWrite,
  versioned: 'cases',
  belongsTo: assigneeOf,
  async run(ctx, { kind, files, at, outgoingId, waits, takes, ...said }, theCase) {
    if (kind === 'delivery' && !nextStates[theCase.state].includes('delivered'))
      throw conflict('wrong_state', { state: theCase.state })
    if (kind === 'reply' && !said.text) throw invalid({ text: ['required'] })
    if (kind === 'delivery' && said.text && said.text.length > longestDelivery)
      throw invalid({ reason: ['too_long'] })
    const sendAt = at ? new Date(at) : later(ctx.now, ctx.hub.settings.undoSeconds * 1000)
    if (sendAt < ctx.now) throw invalid({ at: ['too_early'] })
    if (sendAt > later(ctx.now, furthest)) throw invalid({ at: ['too_late'] })
    if (takes) await takeOnTheWay(ctx, theCase)
    const before = outgoingId && (await outgoingOf(ctx, theCase, outgoingId))
    const { id } = await db(ctx)
      .insertInto('caseOutbox')
      .values({
        ...{
          caseId: theCase.id,
          kind,
          text: said.text ?? '',
          sendAt,
          timed: at !== undefined,
          waits,
        },
        ...{ authorId: ctx.actor.personId!, authorName: ctx.actor.name },
        ...{ state: 'waiting', heldWhy: null, madeAt: ctx.now },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (before) {
      await moveFiles(ctx, before.id, { kind: 'case-outgoing', id })
      await removeOutgoing(ctx, before)
    }
    for (const file of files) await attachFile(ctx, { kind: 'case-outgoing', id }, file)
    await ctx.hub.jobs.send(ctx, outgoingSending.name, { outgoingId: id }, { startAfter: sendAt })
    return { id: theCase.id, unitId: theCase.unitId, outgoingId: id }
  },
})

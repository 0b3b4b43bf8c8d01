import type { Ctx } from '#kernel/context.ts'
import { asId } from '#kernel/input.ts'
import { notFound } from '#kernel/errors.ts'
import { inLang } from '#kernel/text.ts'
import { dayOf, longDay } from '#kernel/time.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { personCards, unitParts } from '#modules/people/index.ts'
import type { Case } from '../tables.ts'
import { mayWriteReply, visibleReplies } from './policy.ts'
import { filled } from './variables.ts'

/** Those to choose from in a case: everybody's, those of its team, and those of one's own teams. */
export const repliesFor = (ctx: Ctx, { unitId, teamId }: Pick<Case, 'unitId' | 'teamId'>) =>
  visibleReplies(ctx)
    .select(['id', 'title'])
    .where('unitId', '=', unitId)
    .where((eb) =>
      eb.or([
        eb('teamId', 'is', null),
        eb('teamId', 'in', [...ctx.actor.teamIds, ...(teamId ? [teamId] : [])]),
      ]),
    )
    .orderBy('title')
    .orderBy('id')
    .limit(500)
    .execute()

/** One in the requester's language, its variables filled in from the case. */
export async function replyFor(ctx: Ctx, theCase: Case, replyId: string | undefined) {
  const reply = await visibleReplies(ctx)
    .selectAll()
    .where('id', '=', asId(replyId))
    .where('unitId', '=', theCase.unitId)
    .executeTakeFirstOrThrow(notFound)
  const { serviceId, requesterId, deliveryDue } = theCase
  const requester = (await personCards(ctx, [requesterId])).get(requesterId)!
  const lang = requester.language
  const service = serviceId ? (await serviceCards(ctx, [serviceId])).get(serviceId) : undefined
  const text = filled(reply.body[lang], {
    name: requester.name,
    number: theCase.number,
    subject: theCase.subject,
    service: service ? inLang(service.name, lang).text : null,
    promised: deliveryDue ? longDay(dayOf(deliveryDue), lang) : null,
    me: ctx.actor.name,
  })
  return { text, waits: reply.waits, takes: reply.takes }
}

/** All that one sees, with those whose one may write: the page where they are kept. */
export async function replyList(ctx: Ctx) {
  const replies = await visibleReplies(ctx).selectAll().orderBy('title').orderBy('id').execute()
  const parts = await Promise.all(
    ctx.actor.unitIds.map(async (unitId) => ({ unitId, ...(await unitParts(ctx, unitId)) })),
  )
  const teams = parts.flatMap(({ teams }) => teams)
  const places = parts.flatMap(({ unitId, teams }) => [
    { unitId, teamId: null, name: null },
    ...teams.map(({ id: teamId, name }) => ({ unitId, teamId, name })),
  ])
  return {
    replies: replies.map((reply) => ({
      ...reply,
      team: teams.find(({ id }) => id === reply.teamId)?.name ?? null,
      mayWrite: mayWriteReply(ctx.actor, reply),
    })),
    places: places.filter((place) => mayWriteReply(ctx.actor, place)),
  }
}
export type ReplyList = Awaited<ReturnType<typeof replyList>>

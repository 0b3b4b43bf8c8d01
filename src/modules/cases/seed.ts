import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Ctx, inTransaction } from '#kernel/context.ts'
import { recordPast } from '#kernel/events.ts'
import { days, later, yearOf } from '#kernel/time.ts'
import { listServices, type ServiceCard } from '#modules/catalogue/index.ts'
import { addFacts } from '#modules/indicators/index.ts'
import { colleaguesIn, defaultUnit, requestersOf, unitParts } from '#modules/people/index.ts'
import { indexed } from '#modules/search/index.ts'
import { type Chance, chanceOf } from './demo/chance.ts'
import { aConversation } from './demo/a-conversation.ts'
import { stateOf, storyOf } from './demo/stories.ts'
import { promisesOf } from './promises.ts'
import { caseDocument } from './search.ts'
import { db } from './tables.ts'
import { eventsOf, factsOf, messagesOf, type Seeded } from './seed/parts.ts'

const batch = 500
/** About as many cases hold this word however many there are: searches can be compared. */
const rare = { word: 'biobanksfrys', cases: 100 }

/** Writes many believable cases at once, as the operations would have left them. For load tests. */
export async function seedCases(ctx: Ctx, { count, seed }: { count: number; seed: number }) {
  const chance = chanceOf(seed)
  const cast = await castOf(ctx)
  const start = later(ctx.now, -days(3 * 365))
  const step = days(3 * 365) / count
  const inventCase = (n: number) => {
    const hasRare =
      Math.floor((n * rare.cases) / count) !== Math.floor(((n - 1) * rare.cases) / count)
    return invent(ctx, chance, cast, later(start, n * step), hasRare ? ` ${rare.word}` : '')
  }
  let messages = 0
  let next = await inBreaths(0, Math.min(batch, count), inventCase)
  for (let first = batch; next.length > 0; first += batch) {
    const cases = next
    const writing = inTransaction(ctx, async (ctx) => {
      await trustIds(ctx)
      return write(ctx, cases)
    })
    // While the database writes these, the next ones are invented.
    const inventing = inBreaths(first, Math.min(first + batch, count), inventCase)
    const [written, invented] = await Promise.all([writing, inventing])
    messages += written
    next = invented
  }
  // Also sorts the new documents into the index of words, which every search would read through.
  await sql`vacuum analyze`.execute(ctx.db)
  return { cases: count, messages, word: rare.word }
}

/**
 * Foreign keys are not looked up here, where we may say so (the embedded database): all ids were read
 * or made a moment ago, and two million look-ups take as long as the writing.
 */
const trustIds = (ctx: Ctx) =>
  sql`select set_config('session_replication_role', 'replica', true)
    from pg_roles where rolname = current_user and rolsuper`.execute(ctx.db)

/** Calls `make` for each number, and lets others have their turn in between. */
async function inBreaths<T>(from: number, to: number, make: (n: number) => T): Promise<T[]> {
  const made: T[] = []
  for (let n = from; n < to; n++) {
    made.push(make(n))
    if (n % 20 === 0) await setImmediate()
  }
  return made
}

type Cast = Awaited<ReturnType<typeof castOf>>

async function castOf(ctx: Ctx) {
  const unit = await defaultUnit(ctx)
  const services = new Map(
    (await listServices(ctx, unit.id)).map((service) => [service.slug, service]),
  )
  const staffIn = new Map<string, { id: string; name: string }[]>()
  const { campuses, departments } = await unitParts(ctx, unit.id)
  for (const { id: departmentId } of departments)
    staffIn.set(departmentId, await colleaguesIn(ctx, { unitId: unit.id, departmentId }))
  return { unit, services, campuses, staffIn, requesters: await requestersOf(ctx, 1_000) }
}

function invent(ctx: Ctx, chance: Chance, cast: Cast, openedAt: Date, extra: string): Seeded {
  const conversation = aConversation(chance)
  const service = cast.services.get(conversation.service) as ServiceCard
  const promised = promisesOf(openedAt, service)
  const story = { ...storyOf(chance, openedAt, ctx.now, service.deliveryDays), ...promised }
  return {
    conversation,
    service,
    story,
    state: stateOf(story, conversation.answers.length > 0),
    requester: chance.pick(cast.requesters),
    worker: chance.pick(cast.staffIn.get(service.departmentId)!),
    campusId: chance.pick(cast.campuses).id,
    opening: conversation.opening + extra,
  }
}

/** One batch: seven statements, however many cases. */
async function write(ctx: Ctx, cases: Seeded[]): Promise<number> {
  const rows = await db(ctx)
    .insertInto('cases')
    .values(cases.map(rowOf))
    .returning(['id', 'number'])
    .execute()
  const made = cases.map((seeded, i) => ({ ...seeded, ...rows[i]! }))
  const messages = made.flatMap(messagesOf)
  await db(ctx).insertInto('caseMessages').values(messages).execute()
  const said = Map.groupBy(messages, ({ caseId }) => caseId)
  await indexed(
    ctx,
    made.map((one) =>
      caseDocument(
        { ...rowOf(one), id: one.id, number: one.number },
        said.get(one.id)!.map(({ text }) => text),
        one.service.name,
      ),
    ),
  )
  await recordPast(ctx, made.flatMap(eventsOf))
  await addFacts(ctx, made.flatMap(factsOf))
  return messages.length
}

const rowOf = ({ conversation, service, story, state, requester, worker, campusId }: Seeded) => ({
  number: sql<string>`next_case_number(${service.unitId}, ${yearOf(story.openedAt)})` as never,
  unitId: service.unitId,
  departmentId: service.departmentId,
  teamId: service.teamId,
  campusId,
  serviceId: service.id,
  formId: null,
  answers: {},
  checklist: JSON.stringify(service.checklist) as never,
  requesterId: requester.id,
  assigneeId: story.takenAt ? worker.id : null,
  subject: conversation.subject,
  language: conversation.lang,
  channel: 'web' as const,
  visibility: service.visibility,
  state,
  stateReason: null,
  waitingUntil: null,
  openedAt: story.openedAt,
  firstAnswerDue: story.firstAnswerDue,
  firstAnswerAt: story.firstAnswerAt,
  deliveryDue: story.deliveryDue,
  deliveredAt: story.deliveredAt,
  closedAt: story.deliveredAt && (story.end === 'delivered' ? story.closedAt : story.deliveredAt),
  lastActivityAt:
    story.closedAt ??
    story.deliveredAt ??
    story.answerAt ??
    story.firstAnswerAt ??
    story.takenAt ??
    story.openedAt,
})

import { type Actor, as, type Ctx } from '#kernel/context.ts'
import { flat, type FormField, getService, type ServiceWithForm } from '#modules/catalogue/index.ts'
import {
  actorOfPerson,
  colleaguesIn,
  defaultUnit,
  requestersOf,
  unitParts,
} from '#modules/people/index.ts'
import { days, hours, later } from '#kernel/time.ts'
import { answerCase, noteOnCase, replyToCase } from '../operations/converse.ts'
import { openCase } from '../operations/open-case.ts'
import { setState } from '../operations/set-state.ts'
import { assignCase, tickItem } from '../operations/work.ts'
import { type Chance, chanceOf } from './chance.ts'
import { aConversation, type Conversation, servicesOfDemo } from './a-conversation.ts'
import { demoReplies } from './replies.ts'
import { storyOf } from './stories.ts'

/** A term of cases, made by the same operations as real ones, with the clock set to when each was. */
export async function demoCases(ctx: Ctx, count = 400) {
  const chance = chanceOf(2026)
  const unit = await defaultUnit(ctx)
  const services = new Map<string, ServiceWithForm>()
  for (const slug of servicesOfDemo) services.set(slug, await getService(ctx, slug))
  const { campuses } = await unitParts(ctx, unit.id)
  const staff = await actorsOf(ctx, unit.id)
  await demoReplies(ctx, unit.id, staff)
  const requesters = await Promise.all(
    (await requestersOf(ctx, 60)).map(({ id }) => actorOfPerson(ctx, id)),
  )
  const openings = Array.from({ length: count }, () => officeTime(chance, ctx.now)).sort(
    (a, b) => a.getTime() - b.getTime(),
  )
  for (const openedAt of openings) {
    const conversation = aConversation(chance)
    const service = services.get(conversation.service)!
    const colleagues = staff.filter(({ departmentIds }) =>
      departmentIds.includes(service.departmentId),
    )
    await tell(ctx, chance, {
      conversation,
      requester: chance.pick(requesters),
      worker: chance.pick(colleagues),
      campus: chance.pick(campuses).slug,
      fields: answersTo(chance, service.fields),
      checklist: service.checklist.map(({ id }) => id),
      story: storyOf(chance, openedAt, ctx.now, service.deliveryDays),
    })
  }
}

type Told = {
  conversation: Conversation
  requester: Actor
  worker: Actor
  campus: string
  fields: Record<string, unknown>
  checklist: string[]
  story: ReturnType<typeof storyOf>
}

async function tell(ctx: Ctx, chance: Chance, told: Told) {
  const { conversation, requester, worker, story } = told
  const at = (moment: Date, actor: Actor): Ctx => ({
    ...as(ctx, actor),
    now: moment,
    lang: conversation.lang,
  })
  const { id: caseId } = await openCase(at(story.openedAt, requester), {
    service: conversation.service,
    subject: conversation.subject,
    message: conversation.opening,
    campus: told.campus,
    fields: told.fields,
  })
  const tick = async (moment: Date, itemIds: string[]) => {
    for (const itemId of itemIds) await tickItem(at(moment, worker), { caseId, itemId, done: true })
  }
  if (!story.takenAt) return
  await assignCase(at(story.takenAt, worker), { caseId, assigneeId: worker.personId! })
  if (chance.yes(0.35))
    await noteOnCase(at(story.takenAt, worker), { caseId, text: conversation.note })
  if (!story.firstAnswerAt) return
  const [first, ...later] = conversation.replies
  await replyToCase(at(story.firstAnswerAt, worker), { caseId, text: first! })
  await tick(story.firstAnswerAt, told.checklist.slice(0, 2))
  const asks = conversation.answers.length > 0 && chance.yes(0.6)
  if (asks) await setState(at(story.firstAnswerAt, worker), { caseId, state: 'waiting' })
  if (story.answerAt && conversation.answers[0])
    await answerCase(at(story.answerAt, requester), { caseId, text: conversation.answers[0] })
  if (!story.deliveredAt) return
  if (story.end === 'withdrawn')
    return setState(at(story.deliveredAt, requester), { caseId, state: 'withdrawn' })
  if (story.end === 'declined')
    return setState(at(story.deliveredAt, worker), {
      caseId,
      state: 'declined',
      reason: conversation.lang === 'sv' ? declined.sv : declined.en,
    })
  await tick(story.deliveredAt, told.checklist)
  const reason = later.at(-1) ?? first!
  await setState(at(story.deliveredAt, worker), { caseId, state: 'delivered', reason })
  if (story.closedAt) await setState(at(story.closedAt, worker), { caseId, state: 'closed' })
}

const declined = {
  sv: 'Det här ligger utanför vårt uppdrag. Vänd dig till universitetets centrala stöd, så hjälper de dig vidare.',
  en: 'This is outside our remit. Please turn to the central support of the university, who will help you on.',
}

/** People ask in daytime, on working days, and more often now than at the start of the term. */
function officeTime(chance: Chance, now: Date): Date {
  for (;;) {
    const back = days(112) * (1 - Math.sqrt(1 - chance.next()))
    const moment = later(now, -back)
    const dayStart = later(moment, -(moment.getTime() % days(1)))
    const asked = later(dayStart, hours(6.5 + chance.next() * 9.5))
    if (asked.getUTCDay() % 6 !== 0 && asked <= now) return asked
  }
}

async function actorsOf(ctx: Ctx, unitId: string): Promise<Actor[]> {
  const staff = await colleaguesIn(ctx, { unitId })
  const actors = await Promise.all(staff.map(({ id }) => actorOfPerson(ctx, id)))
  // Who reads everything does not do the work of the departments.
  return actors.filter(({ roles }) => roles.some(({ role }) => role === 'staff' || role === 'lead'))
}

/** Believable answers to a service's form: its own options, and short words where words are asked for. */
function answersTo(chance: Chance, fields: FormField[]): Record<string, unknown> {
  const answer = (field: FormField): unknown => {
    if (field.kind === 'repeated')
      return [
        answersTo(
          chance,
          field.fields.map((one) => ({ ...one, required: true }) as FormField),
        ),
      ]
    if (field.kind === 'choice') return chance.pick(field.options).value
    if (field.kind === 'choices') return [chance.pick(field.options).value]
    if (field.kind === 'yes-no') return chance.yes(0.6) ? 'yes' : 'no'
    if (field.kind === 'number')
      return String(
        (field.min ?? 1) + chance.below(Math.min(20, (field.max ?? 20) - (field.min ?? 1) + 1)),
      )
    if (field.kind === 'date') return field.max ? '2026-01-15' : '2026-12-15'
    if (field.kind === 'time') return '13:15'
    if (field.kind === 'person') return 'maja.ek@example.org'
    return chance.pick([
      'Se beskrivningen ovan',
      'Vi har inte bestämt än',
      'Samma som förra terminen',
      'Hör gärna av dig',
    ])
  }
  const wanted = flat(fields).filter(
    (field) =>
      field.kind !== 'section' &&
      field.kind !== 'information' &&
      field.kind !== 'file' &&
      field.kind !== 'group' &&
      field.kind !== 'code' &&
      (field.kind === 'repeated' || field.required || chance.yes(0.5)),
  )
  return Object.fromEntries(wanted.map((field) => [field.id, answer(field)]))
}

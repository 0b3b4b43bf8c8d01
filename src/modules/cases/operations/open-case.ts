import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor, Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { emit } from '#kernel/events.ts'
import { uploads } from '#kernel/files/index.ts'
import { line, optional, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf, yearOf } from '#kernel/time.ts'
import { together } from '#kernel/together.ts'
import {
  type Fields,
  generalService,
  type OrderService,
  readAnswers,
  serviceForOrder,
} from '#modules/catalogue/index.ts'
import { addFacts } from '#modules/indicators/index.ts'
import { unitParts } from '#modules/people/index.ts'
import { caseOpened } from '../events.ts'
import { casesOpened } from '../indicators.ts'
import { sendReceipts } from '../letters.ts'
import { promisesOf } from '../promises.ts'
import { indexCase } from '../search.ts'
import { channels } from '../states.ts'
import { db } from '../tables.ts'
import { addMessage } from './messages.ts'
import { longQuestion, withFiles } from './form-answers.ts'
import { mayOrderFor, onBehalf, whoAsks } from './on-behalf.ts'

export const openCaseInput = z.object({
  service: optional(z.string().max(100)),
  subject: line(200),
  /** May be left out where the service's own form asks for a long answer. */
  message: optional(text(20_000)),
  ...onBehalf,
  fields: z.record(z.string(), z.unknown()).default({}),
  campus: optional(z.string().max(50)),
  channel: z.enum(channels).default('web'),
  /** Another team than that of the service, where the way it came in says so. */
  teamId: optional(z.uuid()),
  files: uploads,
})
export type OpenCaseInput = z.input<typeof openCaseInput>

/** Anybody may ask for themselves; the house's own receiver alone says which team gets it. */
const mayOpen = (actor: Actor, _: unknown, input: z.output<typeof openCaseInput>) =>
  (!input.requester || mayOrderFor(actor)) && (!input.teamId || actor.kind === 'system')

/** A new case: from the order form, by API, by mail. The receipt carries the link to follow it. */
export const openCase = operation('case.open', {
  narrow: true,
  input: openCaseInput,
  allow: mayOpen,
  async run(ctx, input) {
    const [service, { requester, group, columns }] = await together([
      theService(ctx, input.service),
      whoAsks(ctx, input),
    ])
    // Who writes a mail has seen no form, so staff ask for what it lacks.
    const byMail = input.channel === 'mail' && ctx.actor.kind === 'system'
    const { fields, taken } = withFiles(service.fields, input.fields)
    const answers = byMail
      ? {}
      : await readAnswers(ctx, service.fields, fields, { files: input.channel === 'web' })
    const message = openingOf(service.fields, input.message, answers)
    const campusId = input.campus ? await campusOf(ctx, service.unitId, input.campus) : null
    const opened = await db(ctx)
      .insertInto('cases')
      .values({
        number: sql<string>`next_case_number(${service.unitId}, ${yearOf(ctx.now)})`,
        ...placeOf(service),
        ...(input.teamId && (await teamIn(ctx, service.unitId, input.teamId))),
        campusId,
        answers,
        ...columns,
        subject: input.subject,
        language: ctx.lang,
        channel: input.channel,
        state: 'new',
        openedAt: ctx.now,
        ...promisesOf(ctx.now, service.targets),
        lastActivityAt: ctx.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const author = opened.orderedById ? { id: opened.orderedById, name: ctx.actor.name } : requester
    const { channel } = input
    const said = { text: message, files: [...input.files, ...taken], channel }
    await together([
      addMessage(ctx, opened, { kind: 'message', byRequester: true, author, ...said }),
      indexCase(ctx, opened, [message], service.name),
      sendReceipts(ctx, opened, { service: service.name, group: group?.name ?? null, requester }),
      emit(ctx, caseOpened, { caseId: opened.id }),
      addFacts(ctx, [
        {
          indicator: casesOpened,
          recordId: opened.id,
          kind: 'opened',
          unitId: opened.unitId,
          campusId: opened.campusId,
          departmentId: opened.departmentId,
          serviceId: opened.serviceId,
          day: dayOf(ctx.now),
          numerator: 1,
          denominator: 1,
        },
      ]),
    ])
    return opened
  },
})

function openingOf(fields: Fields, message: string | undefined, answers: Record<string, unknown>) {
  const own = longQuestion(fields)
  const opening = message ?? (own && answers[own.id])
  if (typeof opening !== 'string') throw invalid({ message: ['required'] })
  return opening
}

/** Who does not know which service it is asks; the general one takes it and hands it on. */
async function theService(ctx: Ctx, slug: string | undefined): Promise<OrderService> {
  const service = slug === undefined ? await generalService(ctx) : await serviceForOrder(ctx, slug)
  if (!service) throw invalid({ service: ['unknown'] })
  return service
}

async function campusOf(ctx: Ctx, unitId: string, campus: string) {
  const { campuses } = await unitParts(ctx, unitId)
  const id = campuses.find(({ slug, open }) => open && slug === campus)?.id
  if (!id) throw invalid({ campus: ['not_choice'] })
  return id
}

async function teamIn(ctx: Ctx, unitId: string, teamId: string) {
  const { teams } = await unitParts(ctx, unitId)
  const team = teams.find(({ id, open }) => open && id === teamId)
  // A team that was closed meanwhile gets no more; the service's own does.
  return team && { teamId, departmentId: team.departmentId }
}

const placeOf = (service: OrderService) => ({
  unitId: service.unitId,
  departmentId: service.departmentId,
  teamId: service.teamId,
  serviceId: service.id,
  formId: service.formId,
  checklist: JSON.stringify(service.checklist) as never,
  visibility: service.visibility,
})

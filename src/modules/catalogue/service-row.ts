import type { Ctx } from '#kernel/context.ts'
import { type FieldErrors, invalid } from '#kernel/errors.ts'
import { dayOf } from '#kernel/time.ts'
import { personAt, unitParts } from '#modules/people/index.ts'
import type { ServiceInput } from './service-schema.ts'
import type { Content } from './tables.ts'

/** A service as its table has it: departments, teams and persons by their ids. */
export async function rowOf(ctx: Ctx, input: ServiceInput) {
  const { unitId, slug, name, shortName, summary, body, steps, facts, keywords, checklist } = input
  const { audiences, stages, channels, targets, planRows, rank, retention } = input
  const { campuses, price, survey, related, status, visibility } = input
  const { reviewedOn = dayOf(ctx.now) } = input
  const { reviewDue = reviewedOn && aYearAfter(reviewedOn) } = input
  const [place, persons] = [await placeOf(ctx, input), await personsOf(ctx, input)]
  return {
    ...{ unitId, slug, name, shortName, summary, body, facts, keywords, ...place, ...persons },
    ...{ audiences, stages, channels, planRows, rank, retention, status, visibility },
    ...{ campuses, price, survey, related, reviewedOn, reviewDue },
    ...targets,
    steps: json(steps),
    checklist: json(checklist),
    updatedAt: ctx.now,
  }
}

/** What is kept of a revision: a form has versions of its own, and persons come and go. */
export function contentOf(
  { reviewedOn, reviewDue }: Awaited<ReturnType<typeof rowOf>>,
  { unitId: _unit, form: _form, owner: _owner, approval, ...content }: ServiceInput,
): Content {
  const said = approval && { by: approval.by, remindAfterDays: approval.remindAfterDays }
  return { ...content, approval: said, reviewedOn, reviewDue }
}

// The driver would make a PostgreSQL array out of a list.
export const json = <T>(value: T) => JSON.stringify(value) as T

async function placeOf(ctx: Ctx, { unitId, department, team, campuses }: ServiceInput) {
  const parts = await unitParts(ctx, unitId)
  const departmentId = parts.departments.find(({ slug, open }) => open && slug === department)?.id
  const teamId = parts.teams.find(
    (one) => one.slug === team && one.departmentId === departmentId,
  )?.id
  if (!departmentId) throw invalid({ department: ['unknown'] })
  if (!teamId) throw invalid({ team: ['unknown'] })
  const known = new Set(parts.campuses.map(({ slug }) => slug))
  if (campuses.some((one) => !known.has(one))) throw invalid({ campuses: ['unknown'] })
  return { departmentId, teamId }
}

/** Whoever answers for it and says yes to it, by the addresses that lead to them. */
async function personsOf(ctx: Ctx, { owner, approval }: ServiceInput) {
  const errors: FieldErrors = {}
  const at = async (field: string, address: string | null | undefined) => {
    if (!address) return null
    const person = await personAt(ctx, address)
    if (!person) errors[field] = ['unknown']
    return person?.id ?? null
  }
  const row = {
    ownerId: await at('owner', owner),
    approvalFrom: approval?.by ?? null,
    approverId: await at('approval.approver', approval?.approver),
    approvalDeputyId: await at('approval.deputy', approval?.deputy),
    approvalRemindDays: approval?.remindAfterDays ?? null,
  }
  if (Object.keys(errors).length > 0) throw invalid(errors)
  return row
}

/** The same day of the next year; the day before, after a leap day. */
const aYearAfter = (day: string) => {
  const [year, rest] = [Number(day.slice(0, 4)) + 1, day.slice(4)]
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`
}

import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { optional, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf } from '#kernel/time.ts'
import { freeSlug } from '../operations/free-slug.ts'
import { existsOn } from '../organisation.ts'
import { organisationCards } from '../queries/organisation.ts'
import { mayArrangeProgrammes } from './policy.ts'
import { db } from './tables.ts'

const day = optional(z.iso.date())
export const programmeFields = z.object({
  name: z.object({ sv: text(200), en: text(200) }),
  /** The faculty department that gives it. */
  organisationId: optional(z.uuid()),
  openedOn: day,
  /** The first day without it. */
  closedOn: day,
})

/** Adds an education programme. */
export const addProgramme = operation('programme.add', {
  input: programmeFields,
  allow: mayArrangeProgrammes,
  async run(ctx, given) {
    const slug = await freeSlug(ctx, 'programmes', given.name.sv)
    return db(ctx)
      .insertInto('programmes')
      .values({ slug, ...(await rowOf(ctx, given)) })
      .returning(['id', 'slug'])
      .executeTakeFirstOrThrow()
  },
})

/** Changes a programme as a whole: what is left out becomes empty. */
export const editProgramme = operation('programme.edit', {
  input: programmeFields.extend({ programmeId: z.uuid(), version }),
  load: (ctx, { programmeId }) =>
    db(ctx)
      .selectFrom('programmes')
      .selectAll()
      .where('id', '=', programmeId)
      .forUpdate()
      .executeTakeFirst(),
  allow: mayArrangeProgrammes,
  versioned: 'programmes',
  async run(ctx, { programmeId, ...given }, before) {
    await db(ctx)
      .updateTable('programmes')
      .set(await rowOf(ctx, given, before.organisationId))
      .where('id', '=', programmeId)
      .execute()
  },
})

type Given = z.output<typeof programmeFields>

async function rowOf(ctx: Ctx, given: Given, before: string | null = null) {
  const { name, organisationId = null, openedOn = null, closedOn = null } = given
  if (openedOn && closedOn && closedOn <= openedOn) throw invalid({ closedOn: ['before_start'] })
  if (organisationId && organisationId !== before) {
    const department = (await organisationCards(ctx)).get(organisationId)
    if (department?.kind !== 'faculty-department' || !department.open)
      throw invalid({ organisationId: ['not_choice'] })
  }
  return { name, organisationId, openedOn, closedOn }
}

/** All programmes, closed ones too, by Swedish name. `open`: it exists today. One query. */
export async function programmes(ctx: Ctx) {
  const rows = await db(ctx).selectFrom('programmes').selectAll().execute()
  const today = dayOf(ctx.now)
  return rows
    .map((row) => ({ ...row, open: existsOn(row, today) }))
    .sort((a, b) => a.name.sv.localeCompare(b.name.sv, 'sv'))
}

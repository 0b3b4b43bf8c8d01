import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid, notFound } from '#kernel/errors.ts'
import { optional, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf } from '#kernel/time.ts'
import { organisationKinds } from '../organisation.ts'
import { mayVouchFor } from '../policy.ts'
import { db } from '../tables.ts'
import { affiliationKinds } from './kinds.ts'
import { personToChange } from './load.ts'

const text2 = z.object({ sv: text(300), en: text(300) })
const day = optional(z.iso.date())

/** Where somebody works or studies, as what, and from when to when. `validTo` is the last day. */
export const affiliationFields = z.object({
  kind: optional(z.enum(affiliationKinds)),
  organisationKind: z.enum(organisationKinds).default('faculty-department'),
  /** One on the list of organisations; then its name and kind come from there. */
  organisationId: optional(z.uuid()),
  organisation: optional(text2),
  title: optional(text2),
  validFrom: day,
  validTo: day,
})
export type AffiliationGiven = z.output<typeof affiliationFields>

/** Adds an affiliation. A person may have several at once: two employers, say. */
export const addAffiliation = operation('person.add-affiliation', {
  input: affiliationFields.extend({ personId: z.uuid() }),
  load: personToChange,
  allow: mayVouchFor,
  async run(ctx, { personId, ...given }) {
    const affiliationId = await writeAffiliation(ctx, personId, given)
    await sayWhatPeopleAre(ctx, personId)
    return { affiliationId }
  },
})

/** Changes an affiliation: its end, most often. What is left out becomes empty. */
export const editAffiliation = operation('person.edit-affiliation', {
  input: affiliationFields.extend({ personId: z.uuid(), affiliationId: z.uuid(), version }),
  load: personToChange,
  allow: mayVouchFor,
  async run(ctx, { personId, affiliationId, version: _, ...given }) {
    const { numUpdatedRows } = await db(ctx)
      .updateTable('affiliations')
      .set(await rowOf(ctx, given))
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', affiliationId)
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw notFound()
    await sayWhatPeopleAre(ctx, personId)
  },
})

/** Takes away an affiliation that never was; one that is over is given its last day instead. */
export const removeAffiliation = operation('person.remove-affiliation', {
  input: z.object({ personId: z.uuid(), affiliationId: z.uuid() }),
  load: personToChange,
  allow: mayVouchFor,
  async run(ctx, { personId, affiliationId }) {
    const { numDeletedRows } = await db(ctx)
      .deleteFrom('affiliations')
      .where('id', '=', affiliationId)
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw notFound()
    await sayWhatPeopleAre(ctx, personId)
  },
})

/** Every night: affiliations begin and end by the day. */
export const turnAffiliations = operation('person.turn-affiliations', {
  input: z.object({}),
  allow: (actor) => actor.kind === 'system',
  run: (ctx) => sayWhatPeopleAre(ctx, null),
})

/** Part of the operations that add persons and affiliations. */
export async function writeAffiliation(ctx: Ctx, personId: string, given: AffiliationGiven) {
  const { id } = await db(ctx)
    .insertInto('affiliations')
    .values({ personId, ...(await rowOf(ctx, given)), createdAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function rowOf(ctx: Ctx, given: AffiliationGiven) {
  const { kind = null, title = null, validFrom = null, validTo = null, organisationId } = given
  if (validFrom && validTo && validTo < validFrom) throw invalid({ validTo: ['before_start'] })
  const rest = { kind, title, validFrom, validTo }
  if (organisationId) {
    const known = await db(ctx)
      .selectFrom('organisations')
      .select(['name', 'kind'])
      .where('id', '=', organisationId)
      .executeTakeFirst()
    if (!known) throw invalid({ organisationId: ['unknown'] })
    return { ...rest, organisationId, organisation: known.name, organisationKind: known.kind }
  }
  if (!given.organisation) throw invalid({ organisation: ['required'] })
  const { organisation, organisationKind } = given
  return { ...rest, organisationId: null, organisation, organisationKind }
}

/**
 * What lists and cases say of a person follows the affiliation that holds today; of several, the one
 * that was entered first. Who has none entered keeps what was said before.
 */
export async function sayWhatPeopleAre(ctx: Ctx, personId: string | null) {
  const today = dayOf(ctx.now)
  await sql`
    update people p set kind = now.kind, affiliation = now.organisation, updated_at = ${ctx.now}
    from (
      select a.person_id, (array_agg(a.kind order by a.id) filter (where a.holds))[1] as kind,
        (array_agg(a.organisation order by a.id) filter (where a.holds))[1] as organisation
      from (
        select *, coalesce(valid_from <= ${today}::date, true) and coalesce(valid_to >= ${today}::date, true) as holds
        from affiliations
        where ${personId}::uuid is null or person_id = ${personId}::uuid
      ) a group by a.person_id
    ) now
    where p.id = now.person_id
      and (p.kind is distinct from now.kind or p.affiliation is distinct from now.organisation)
  `.execute(ctx.db)
}

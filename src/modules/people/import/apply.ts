import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict, invalid } from '#kernel/errors.ts'
import { operation } from '#kernel/operation.ts'
import { mayAddPeople } from '../policy.ts'
import { sayWhatPeopleAre } from '../persons/affiliations.ts'
import { db } from '../tables.ts'
import { type Planned, planImport } from './plan.ts'

const atOnce = 1_000

/**
 * Does what the report of the same file has shown: all of it, or nothing. `digest` is the report's; where
 * somebody has changed the same persons since, the plan is another, and nothing is done. Lines that were
 * refused stop it, unless `skipRefused` says that they are left out.
 */
export const importPersons = operation('person.import', {
  input: z.object({
    bytes: z.instanceof(Buffer),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    skipRefused: z.preprocess((value) => value === true || value === 'on', z.boolean()),
  }),
  allow: mayAddPeople,
  elevated: true,
  async run(ctx, { bytes, digest, skipRefused }) {
    // One import at a time: two of the same file do not both find their persons new.
    await sql`select pg_advisory_xact_lock(hashtextextended('person.import', 0))`.execute(ctx.db)
    const plan = await planImport(ctx, bytes)
    if (plan.digest !== digest) throw conflict('changed_meanwhile')
    if (plan.refused.length > 0 && !skipRefused) throw invalid({ skipRefused: ['required'] })
    await add(ctx, plan.added)
    await change(ctx, plan.changed)
    const all = [...plan.added, ...plan.changed]
    await writeAddresses(ctx, all)
    await writeAffiliations(ctx, all)
    await sayWhatPeopleAre(ctx, null)
    return { added: plan.added.length, changed: plan.changed.length, refused: plan.refused.length }
  },
  trace: ({ digest }) => ({ digest }),
})

async function add(ctx: Ctx, added: Planned[]) {
  for (const some of chunks(added)) {
    const rows = await db(ctx)
      .insertInto('people')
      .values(
        some.map(({ name, email, set }) => ({
          ...{ name, email, language: set.language ?? 'sv', campusId: set.campusId ?? null },
          ...{ kind: null, affiliation: null, title: null, emailVerified: true },
          ...{ createdAt: ctx.now, updatedAt: ctx.now },
        })),
      )
      .returning(['id', 'email'])
      .execute()
    const ids = new Map(rows.map(({ id, email }) => [email, id]))
    for (const one of some) one.id = ids.get(one.email)!
  }
}

async function change(ctx: Ctx, changed: Planned[]) {
  for (const { id, set, ends } of changed) {
    await db(ctx)
      .updateTable('people')
      .set({ ...set, updatedAt: ctx.now })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    for (const { id: affiliationId, validFrom, validTo } of ends)
      await db(ctx)
        .updateTable('affiliations')
        .set({ validFrom, validTo })
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', affiliationId)
        .execute()
  }
}

async function writeAddresses(ctx: Ctx, all: Planned[]) {
  const rows = all.flatMap(({ id, addresses }) =>
    addresses.map((address) => ({
      ...{ personId: id!, address, verifiedAt: ctx.now, createdAt: ctx.now },
    })),
  )
  for (const some of chunks(rows))
    await db(ctx)
      .insertInto('personAddresses')
      .values(some)
      .onConflict((on) => on.columns(['personId', 'address']).doUpdateSet({ verifiedAt: ctx.now }))
      .execute()
}
async function writeAffiliations(ctx: Ctx, all: Planned[]) {
  const rows = all.flatMap(({ id, affiliations }) =>
    affiliations.map((one) => ({ ...one, personId: id!, title: null, createdAt: ctx.now })),
  )
  for (const some of chunks(rows)) await db(ctx).insertInto('affiliations').values(some).execute()
}

function* chunks<T>(all: T[]) {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce)
}

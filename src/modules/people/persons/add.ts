import { z } from 'zod'
import { conflict } from '#kernel/errors.ts'
import { email, optional, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { languages } from '#kernel/text.ts'
import { mayAddPeople, mayVouchFor } from '../policy.ts'
import { db } from '../tables.ts'
import { refuseTaken } from './addresses.ts'
import { affiliationFields, sayWhatPeopleAre, writeAffiliation } from './affiliations.ts'
import { holdAddress, personAt } from './find.ts'
import { personToChange } from './load.ts'
import { personName } from './name.ts'

const text2 = z.object({ sv: text(300), en: text(300) })
const language = z.enum(languages)

/** Adds a person whose addresses an administrator vouches for. */
export const addPerson = operation('person.add', {
  input: z.object({
    name: personName,
    email,
    /** Further addresses; letters go to `email`. */
    addresses: z.array(email).max(20).default([]),
    kind: optional(text(40)),
    affiliation: optional(text2),
    affiliations: z.array(affiliationFields).max(20).default([]),
    title: optional(text2),
    campusId: optional(z.uuid()),
    language: language.default('sv'),
  }),
  allow: mayAddPeople,
  async run(ctx, { addresses, affiliations, kind, affiliation, title, campusId, ...person }) {
    await holdAddress(ctx, person.email)
    if (await personAt(ctx, person.email)) throw conflict('already_done')
    const added = await db(ctx)
      .insertInto('people')
      .values({
        ...person,
        kind: kind ?? null,
        affiliation: affiliation ?? null,
        title: title ?? null,
        campusId: campusId ?? null,
        emailVerified: true,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const address of new Set(addresses)) {
      if (address === person.email) continue
      await refuseTaken(ctx, address, added.id, 'addresses')
      await db(ctx)
        .insertInto('personAddresses')
        .values({ personId: added.id, address, verifiedAt: ctx.now, createdAt: ctx.now })
        .execute()
    }
    for (const given of affiliations) await writeAffiliation(ctx, added.id, given)
    await sayWhatPeopleAre(ctx, added.id)
    return added
  },
})

/** Changes what is said of a person; what is left out stays as it is. */
export const editPerson = operation('person.edit', {
  input: z.object({
    personId: z.uuid(),
    name: personName.optional(),
    language: language.optional(),
    /** Empty: no campus. */
    campusId: z.union([z.uuid(), z.literal('').transform(() => null), z.null()]).optional(),
    version,
  }),
  load: personToChange,
  allow: mayVouchFor,
  versioned: 'people',
  async run(ctx, { personId, name, language, campusId }) {
    await db(ctx)
      .updateTable('people')
      .set({ updatedAt: ctx.now, ...(name && { name }), ...(language && { language }) })
      .$if(campusId !== undefined, (q) => q.set({ campusId: campusId ?? null }))
      .where('id', '=', personId)
      .execute()
  },
})

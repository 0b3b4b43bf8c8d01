import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { roles } from '#kernel/context.ts'
import { conflict } from '#kernel/errors.ts'
import { text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { languages } from '#kernel/text.ts'
import { days, later } from '#kernel/time.ts'
import { tokenHash } from './actor.ts'
import { forgetOldRequests } from './addresses/requests.ts'
import { keepPassword } from './sign-in/credentials.ts'
import {
  mayAddPeople,
  mayAdminister,
  mayEditProfile,
  mayVouchFor,
  visiblePeople,
  visibleTokens,
} from './policy.ts'
import { forgetOldChallenges } from './sign-in/passkeys/challenges.ts'
import { endSessionsOf } from './sign-in/sessions.ts'
import { unitsOf } from './persons/load.ts'
import { personName } from './persons/name.ts'
import { db } from './tables.ts'

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/)
const text2 = z.object({ sv: text(200), en: text(200) })
const part = z.object({ slug, name: text2 })
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const opening = z.object({ weekday: z.int().min(1).max(7), opens: clockTime, closes: clockTime })
const campus = part.extend({ library: text2.optional(), hours: z.array(opening).optional() })
const department = part.extend({ teams: z.array(part).default([]) })
const language = z.enum(languages)

/** Adds a unit with its departments, teams and campuses, in the order in which they are shown. */
export const addUnit = operation('unit.add', {
  input: z.object({
    slug,
    name: text2,
    faculty: text2,
    departments: z.array(department).default([]),
    campuses: z.array(campus).default([]),
  }),
  allow: mayAddPeople,
  async run(ctx, { slug, name, faculty, departments, campuses }) {
    const unit = await db(ctx)
      .insertInto('units')
      .values({ slug, name, faculty, createdAt: ctx.now })
      .onConflict((on) => on.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!unit) throw conflict('already_done')
    const unitId = unit.id
    let teamsBefore = 0
    for (const [position, { teams, ...rest }] of departments.entries()) {
      const { id: departmentId } = await db(ctx)
        .insertInto('departments')
        .values({ unitId, position, ...rest })
        .returning('id')
        .executeTakeFirstOrThrow()
      const rows = teams.map((team) => {
        return { unitId, departmentId, position: teamsBefore++, ...team }
      })
      if (rows.length > 0) await db(ctx).insertInto('teams').values(rows).execute()
    }
    const places = campuses.map(({ library = null, hours, ...campus }, position) => {
      return { unitId, position, library, hours: hours ? JSON.stringify(hours) : null, ...campus }
    })
    if (places.length > 0) await db(ctx).insertInto('campuses').values(places).execute()
    return { id: unitId, unitId }
  },
  trace: ({ slug }) => ({ slug }),
})

/** Gives a person a password, the old one gone and every session ended. */
export const setPassword = operation('person.set-password', {
  input: z.object({ personId: z.uuid(), password: z.string().min(12).max(200) }),
  async load(ctx, { personId }) {
    const person = await visiblePeople(ctx)
      .select('id')
      .where('id', '=', personId)
      .executeTakeFirst()
    return person && { ...person, worksIn: await unitsOf(ctx, personId) }
  },
  allow: mayVouchFor,
  elevated: true,
  async run(ctx, { personId, password }) {
    await keepPassword(ctx, personId, password)
    await endSessionsOf(ctx, personId)
  },
})

/** Changes what people say of themselves. */
export const editProfile = operation('person.edit-profile', {
  input: z.object({ personId: z.uuid(), name: personName.optional(), language, version }),
  load: (ctx, { personId }) =>
    visiblePeople(ctx)
      .select(['id', 'version'])
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst(),
  allow: mayEditProfile,
  narrow: true,
  versioned: 'people',
  async run(ctx, { personId, name, language }) {
    await db(ctx)
      .updateTable('people')
      .set({ language, updatedAt: ctx.now, ...(name && { name }) })
      .where('id', '=', personId)
      .execute()
  },
})

/** A token for a program. The answer is the only place where it can be read. */
export const createToken = operation('token.create', {
  input: z.object({
    unitId: z.uuid(),
    name: text(100),
    role: z.enum(roles),
    days: z.coerce.number().int().min(1).max(3650).default(365),
  }),
  allow: (actor, _, { unitId }) => mayAdminister(actor, unitId),
  elevated: true,
  async run(ctx, { unitId, name, role, days: length }) {
    const token = `navet_${randomBytes(32).toString('base64url')}`
    const expiresAt = later(ctx.now, days(length))
    const { id } = await db(ctx)
      .insertInto('apiTokens')
      .values({
        unitId,
        name,
        role,
        tokenHash: tokenHash(token),
        createdBy: ctx.actor.personId,
        createdAt: ctx.now,
        expiresAt,
        lastUsedAt: null,
        withdrawnAt: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, unitId, token, role, expiresAt }
  },
  trace: ({ name, role }) => ({ name, role }),
})

/** Ends a token at once. */
export const withdrawToken = operation('token.withdraw', {
  input: z.object({ tokenId: z.uuid() }),
  load: (ctx, { tokenId }) =>
    visibleTokens(ctx).select(['id', 'unitId']).where('id', '=', tokenId).executeTakeFirst(),
  allow: (actor, { unitId }) => mayAdminister(actor, unitId),
  elevated: true,
  async run(ctx, { tokenId }) {
    await db(ctx)
      .updateTable('apiTokens')
      .set({ withdrawnAt: ctx.now })
      .where('id', '=', tokenId)
      .where('withdrawnAt', 'is', null)
      .execute()
  },
})

/** Removes sessions and mailed tokens that have run out. */
export const forgetSessions = operation('session.forget', {
  input: z.object({}),
  allow: (actor) => actor.kind === 'system',
  async run(ctx) {
    await db(ctx).deleteFrom('authSessions').where('expiresAt', '<', ctx.now).execute()
    await db(ctx).deleteFrom('authVerifications').where('expiresAt', '<', ctx.now).execute()
    await forgetOldChallenges(ctx)
    await forgetOldRequests(ctx)
  },
})

import { z } from 'zod'
import { ianaZone } from '#engines/slots/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { conflict, invalid } from '#kernel/errors.ts'
import { optional, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { zone as ownZone } from '#kernel/time.ts'
import { freeSlug, unitParts, worksIn } from '#modules/people/index.ts'
import { mayArrange, maySetHours, visibleResources } from '../policy.ts'
import { db } from '../tables.ts'
import { dayHours, weekHours } from './hours.ts'

const words = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.split(/[,\n]/).filter((it) => it.trim()) : value),
    z.array(text(60)).max(50),
  )
  .default([])
const ids = z
  .preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.uuid()),
  )
  .default([])
const flag = z
  .union([
    z.boolean(),
    z.enum(['true', 'false', 'on', '']).transform((it) => it === 'true' || it === 'on'),
  ])
  .default(false)
const minutes = (max: number) =>
  z.preprocess((it) => (it === '' ? 0 : it), z.coerce.number().int().min(0).max(max)).default(0)
const most = optional(z.coerce.number().int().min(1).max(200))
const address = optional(
  z
    .string()
    .trim()
    .max(500)
    .pipe(z.url({ protocol: /^https?$/ })),
)

const about = {
  name: z.object({ sv: text(100), en: text(100) }),
  about: optional(z.object({ sv: text(2000, 0), en: text(2000, 0) })),
  campusIds: ids,
  competences: words,
  languages: z
    .preprocess((it) => (it === undefined ? [] : [it].flat()), z.array(z.enum(['sv', 'en'])))
    .default([]),
  videoUrl: address,
  master: z.enum(['navet', 'outside']).default('navet'),
  outside: optional(
    z.object({
      system: text(100, 0),
      way: z.enum(['show', 'link', 'request']).default('show'),
      url: address,
    }),
  ),
  zone: z.string().default(ownZone),
  hours: weekHours.default([]),
  openOnHolidays: flag,
  bufferBefore: minutes(1440),
  bufferAfter: minutes(1440),
  perDay: most,
  perWeek: most,
  parts: ids,
}
export const resourceInput = z.object({
  unitId: z.uuid(),
  kind: z.enum(['person', 'room', 'seat', 'item', 'kit']),
  personId: optional(z.uuid()),
  ...about,
})
export const resourceBody = z.object({ ...about, version })
type Given = Omit<z.output<typeof resourceInput>, 'unitId' | 'kind' | 'personId'>

/** A person, room, seat, thing or kit that can be booked from now on. */
export const addResource = operation('resource.add', {
  input: resourceInput,
  allow: (actor, _loaded, input) => mayArrange(actor, input),
  async run(ctx, { unitId, kind, personId, ...given }) {
    if (kind === 'person') await checkPerson(ctx, unitId, personId)
    const columns = await columnsOf(ctx, unitId, given)
    const made = await db(ctx)
      .insertInto('resources')
      .values({
        ...columns,
        unitId,
        kind,
        slug: await freeSlug(ctx, 'resources', given.name.sv, unitId),
        personId: kind === 'person' ? personId! : null,
        retiredOn: null,
        createdAt: ctx.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    if (kind === 'kit') await putParts(ctx, made, given.parts)
    return made
  },
  trace: ({ kind }) => ({ kind }),
})

const which = { resourceId: z.uuid() }
const toChange = (ctx: Ctx, { resourceId }: { resourceId: string }) =>
  visibleResources(ctx).selectAll().where('id', '=', resourceId).forUpdate().executeTakeFirst()

/** Changes what is known of a resource. What is booked already stays as it was booked. */
export const editResource = operation('resource.edit', {
  input: z.object({ ...which, ...about, version }),
  load: toChange,
  allow: (actor, resource) => mayArrange(actor, resource),
  versioned: 'resources',
  async run(ctx, { resourceId, version: _, ...given }, resource) {
    if (given.master === 'outside') await refuseIfHeld(ctx, resourceId)
    const columns = await columnsOf(ctx, resource.unitId, given)
    await db(ctx).updateTable('resources').set(columns).where('id', '=', resourceId).execute()
    if (resource.kind === 'kit') await putParts(ctx, resource, given.parts)
    return resource
  },
})

/** No new times from that day on; nothing: it is in use again. What is booked later is shown to be moved. */
export const retireResource = operation('resource.retire', {
  input: z.object({ ...which, on: optional(z.iso.date()), version }),
  load: toChange,
  allow: (actor, resource) => mayArrange(actor, resource),
  versioned: 'resources',
  async run(ctx, { resourceId, on = null }, resource) {
    await db(ctx)
      .updateTable('resources')
      .set({ retiredOn: on })
      .where('id', '=', resourceId)
      .execute()
    return resource
  },
  trace: ({ on }) => ({ on: on ?? null }),
})

/** Other hours on one day: none is closed, nothing given is as usual again. */
export const setDay = operation('resource.set-day', {
  input: z.object({ ...which, day: z.iso.date(), hours: optional(dayHours), closed: flag }),
  load: toChange,
  allow: maySetHours,
  async run(ctx, { resourceId, day, hours, closed }, resource) {
    const theDay = db(ctx).deleteFrom('resourceDays').where('resourceId', '=', resourceId)
    await theDay.where('day', '=', day).execute()
    if (closed || hours)
      await db(ctx)
        .insertInto('resourceDays')
        .values({ resourceId, day, hours: JSON.stringify(closed ? [] : hours) })
        .execute()
    return resource
  },
  trace: ({ day, closed }) => ({ day, closed }),
})

async function checkPerson(ctx: Ctx, unitId: string, personId: string | undefined) {
  if (!personId) throw invalid({ personId: ['required'] })
  if (!(await worksIn(ctx, personId, unitId))) throw invalid({ personId: ['not_in_unit'] })
  const known = await db(ctx)
    .selectFrom('resources')
    .select('id')
    .where('unitId', '=', unitId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (known) throw invalid({ personId: ['already_member'] })
}

async function columnsOf(ctx: Ctx, unitId: string, given: Given) {
  const { about = null, videoUrl = null, outside, perDay = null, perWeek = null } = given
  const { parts: _, ...rest } = given
  if (!ianaZone(given.zone)) throw invalid({ zone: ['unknown'] })
  const { campuses } = await unitParts(ctx, unitId)
  if (given.campusIds.some((id) => !campuses.some((campus) => campus.id === id)))
    throw invalid({ campusIds: ['not_choice'] })
  if (given.master === 'outside' && !outside?.system)
    throw invalid({ 'outside.system': ['required'] })
  if (given.master === 'outside' && outside?.way === 'link' && !outside.url)
    throw invalid({ 'outside.url': ['required'] })
  return {
    ...rest,
    about: about && (about.sv || about.en) ? about : null,
    videoUrl,
    perDay,
    perWeek,
    hours: JSON.stringify(given.hours),
    outside:
      given.master === 'outside' && outside ? { ...outside, url: outside.url ?? null } : null,
  }
}

async function putParts(ctx: Ctx, kit: { id: string; unitId: string }, parts: string[]) {
  const own = await db(ctx)
    .selectFrom('resources')
    .select('id')
    .where('id', 'in', parts)
    .where('unitId', '=', kit.unitId)
    .where('kind', '!=', 'kit')
    .where('master', '=', 'navet')
    .execute()
  if (parts.length === 0) throw invalid({ parts: ['required'] })
  if (own.length !== new Set(parts).size) throw invalid({ parts: ['not_choice'] })
  await db(ctx).deleteFrom('kitParts').where('kitId', '=', kit.id).execute()
  await db(ctx)
    .insertInto('kitParts')
    .values(own.map(({ id }) => ({ kitId: kit.id, partId: id })))
    .execute()
}

/** What is promised already has to be kept or moved before another system takes over. */
async function refuseIfHeld(ctx: Ctx, resourceId: string) {
  const held = await db(ctx)
    .selectFrom('holds')
    .select('id')
    .where('resourceId', '=', resourceId)
    .limit(1)
    .executeTakeFirst()
  if (held) throw conflict('wrong_state', { held: true })
}

import type { Ctx } from '#kernel/context.ts'
import { serviceIdOf } from '#modules/catalogue/index.ts'
import { defaultUnit, staffOf, unitParts } from '#modules/people/index.ts'
import { addResource } from '../resources/operations.ts'
import { setRules } from '../rules/operations.ts'
import { demoThings, librarians } from './resources.ts'
import { demoRules } from './rules.ts'

/** Who, which rooms and which things of the demo unit can be booked, and for which services. */
export async function demoBooking(ctx: Ctx) {
  const { id: unitId } = await defaultUnit(ctx)
  const { campuses } = await unitParts(ctx, unitId)
  const campus = new Map(campuses.map((it) => [it.slug, it]))
  const staff = new Map((await staffOf(ctx, unitId)).map((it) => [it.name, it]))
  const ids = new Map<string, string>()
  for (const { name, campuses: at, ...person } of librarians) {
    const found = staff.get(name)
    if (!found) continue
    const { id } = await addResource(ctx, {
      ...person,
      unitId,
      kind: 'person',
      personId: found.id,
      name: { sv: name, en: name },
      campusIds: at.map((slug) => campus.get(slug)!.id),
      bufferAfter: 15,
      perDay: 5,
    })
    ids.set(name, id)
  }
  for (const { campus: at, parts, ...thing } of demoThings) {
    const where = campus.get(at)!
    const { id } = await addResource(ctx, {
      hours: where.hours ?? [],
      ...thing,
      unitId,
      campusIds: [where.id],
      ...(parts && { parts: parts.map((name) => ids.get(name)!) }),
    })
    ids.set(thing.name.sv, id)
  }
  for (const { service, needs, ...rules } of demoRules) {
    const serviceId = await serviceIdOf(ctx, service)
    if (!serviceId) continue
    await setRules(ctx, {
      ...rules,
      serviceId,
      needs: needs.map(({ of, ...need }) => ({
        ...need,
        of: of.flatMap((name) => ids.get(name) ?? []),
      })),
    })
  }
}

import type { World } from '#test/world.ts'
import { aService } from '#modules/catalogue/make.ts'
import type { TestUnit } from '#modules/people/make.ts'
import { addResource } from './resources/operations.ts'
import { setRules } from './rules/operations.ts'
import type { Resource } from './tables.ts'

type Given = Partial<Parameters<typeof addResource>[1]>
type Rules = Partial<Parameters<typeof setRules>[1]>

const t = (text: string) => ({ sv: text, en: text })

/** Nine to four every weekday, on the wall of Stockholm. */
export const office = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: '09:00',
  closes: '16:00',
}))

/** Something of a test's own unit that can be booked. */
export const aResource = (
  world: World,
  unit: { id: string },
  given: Given = {},
): Promise<Resource> =>
  addResource(world.system, {
    unitId: unit.id,
    kind: 'room',
    name: t('Rum'),
    hours: office,
    ...given,
  })

/** A librarian who can be booked. */
export const aLibrarian = (
  world: World,
  unit: TestUnit,
  person: { personId: string; name: string },
  given: Given = {},
) =>
  aResource(world, unit, {
    kind: 'person',
    personId: person.personId,
    name: t(person.name),
    ...given,
  })

/** A service that is booked: an hour with any of these, unless told otherwise. */
export async function aBookable(
  world: World,
  unit: TestUnit,
  resources: Pick<Resource, 'id'>[],
  rules: Rules = {},
) {
  const service = await aService(world, unit, { channels: ['book'] })
  await setRules(world.system, {
    serviceId: service.id,
    needs: [{ role: 'who', of: resources.map(({ id }) => id) }],
    duration: 60,
    ...rules,
  })
  return service
}

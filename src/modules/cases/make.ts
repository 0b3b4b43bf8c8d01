import type { TestUnit } from '#modules/people/make.ts'
import type { World } from '#test/world.ts'
import { openCase } from './operations/open-case.ts'

type Given = Partial<Parameters<typeof openCase>[1]>

/** A new case of a test's own service, asked for by the unit's requester. */
export const aCase = (
  world: World,
  unit: Pick<TestUnit, 'requester'>,
  service: { slug: string },
  given: Given = {},
) =>
  openCase(world.as(unit.requester), {
    service: service.slug,
    subject: 'Sömn och demens',
    message: 'Hej, kan ni hjälpa mig att söka?',
    fields: { topic: 'sömn' },
    campus: 'malmo',
    ...given,
  })

import { addProgramme } from '#modules/people/contacts/programmes.ts'
import { setContact } from '#modules/people/contacts/operations.ts'
import type { Cast } from '../cast.ts'
import type { World } from '../world.ts'

/** The department is the one that `operationTable` adds. */
export const aPopulationFile = 'year;department;kind;campus;people\n2026;institution;student;lund;5'

const t = (text: string) => ({ sv: text, en: text })

/** A programme whose contact is somebody of the unit. */
export async function aProgramme({ system }: World, { unit }: Cast): Promise<string> {
  const { id } = await addProgramme(system, { name: t('Program') })
  const of = { kind: 'programme', id, unitId: unit.id } as const
  await setContact(system, { ...of, personId: unit.bo.id, from: '2026-01-01' })
  return id
}

/** How each endpoint of contacts and programmes is called; `id` is no programme's. */
export const contactCalls: Record<
  string,
  (it: { cast: Cast; id: string }) => { path: string; body?: object }
> = {
  'get /programmes': () => ({ path: '/programmes' }),
  'post /programmes': () => ({ path: '/programmes', body: { name: t('Nytt program') } }),
  'put /programmes/{id}': ({ id }) => ({ path: `/programmes/${id}`, body: { name: t('X') } }),
  'get /population': () => ({ path: '/population' }),
  'post /population/imports': () => ({
    path: '/population/imports',
    body: { csv: aPopulationFile, dryRun: true },
  }),
  'get /contacts': () => ({ path: '/contacts' }),
  'put /contacts/{kind}/{id}': ({ cast, id }) => ({
    path: `/contacts/programme/${id}`,
    body: { personId: cast.unit.anna.id },
  }),
  'delete /contacts/{kind}/{id}': ({ id }) => ({ path: `/contacts/programme/${id}` }),
}

import { keepDraft } from '#modules/cases/drafts/operations.ts'
import type { Cast } from '../cast.ts'
import type { World } from '../world.ts'

const aListOfCodes = 'code;name\n12 34A;Sömn'

/** How the endpoints of forms are called. */
export const formCalls: Record<string, () => { path: string; body?: object }> = {
  'get /code-lists': () => ({ path: '/code-lists' }),
  'post /code-lists/{list}/imports': () => ({
    path: '/code-lists/projects/imports',
    body: { csv: aListOfCodes, dryRun: true },
  }),
}

/** `draftId`: the requester's own. */
export type PreparedForms = { draftId: string }

/** What the operations of forms are asked for. */
export const formInputs: Record<string, (it: PreparedForms & { cast: Cast }) => object> = {
  'form.put': ({ cast }) => ({ service: cast.service.slug, fields: [] }),
  'codes.import': () => ({ list: 'projects', csv: aListOfCodes }),
  'order-draft.keep': ({ cast }) => ({
    ...{ service: cast.service.slug, at: 0 },
    typed: { subject: 'Sömn' },
  }),
  'order-draft.drop': ({ draftId }) => ({ draft: draftId }),
}

export async function preparedForms(world: World, { unit, service }: Cast): Promise<PreparedForms> {
  const { id: draftId } = await keepDraft(world.as(unit.requester), {
    ...{ service: service.slug, at: 0 },
    typed: { subject: 'Sömn' },
  })
  return { draftId }
}

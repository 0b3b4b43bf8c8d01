import type { Cast } from '../cast.ts'

/** What the operations of forms are asked for. */
export const formInputs: Record<string, (it: { cast: Cast }) => object> = {
  'form.put': ({ cast }) => ({ service: cast.service.slug, fields: [] }),
}

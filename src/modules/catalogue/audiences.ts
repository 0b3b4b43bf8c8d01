import type { Audience } from './service-type.ts'

/** Those whom services are for, in the order of the choices on the page. */
export const audiences = [
  'researcher',
  'doctoral-student',
  'postdoc',
  'teacher',
  'student',
  'administrator',
] as const satisfies readonly Audience[]

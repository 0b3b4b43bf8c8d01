import type { A } from './types-may-circle-a.ts'
export type B = A | 2

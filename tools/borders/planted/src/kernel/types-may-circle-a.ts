import type { B } from './types-may-circle-b.ts'
export type A = B | 1

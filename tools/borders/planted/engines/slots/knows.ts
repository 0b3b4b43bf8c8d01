import { context } from '../../src/kernel/context.ts'
export const knows = context

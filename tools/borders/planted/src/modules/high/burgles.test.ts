import { table } from '#modules/low/tables.ts'
export const peeks = table

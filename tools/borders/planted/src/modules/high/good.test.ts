import { aLow } from '#modules/low/make.ts'
export const made = aLow

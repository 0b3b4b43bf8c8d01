import { high } from '#modules/high/index.ts'
export const looksUp = high

import { low } from '#modules/low/index.ts'
export const Domestic = () => low

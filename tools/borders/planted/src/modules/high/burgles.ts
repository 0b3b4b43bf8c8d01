import { low } from '#modules/low/operations.ts'
export const burgles = () => low

import { low } from '#modules/low/operations.ts'
export default () => low

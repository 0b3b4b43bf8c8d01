import { table } from './tables.ts'
export const api = () => table

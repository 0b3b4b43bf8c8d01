export { low } from './operations.ts'

export { high } from './module.ts'

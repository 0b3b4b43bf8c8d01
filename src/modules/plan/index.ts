/** The operations plan, which follows itself up. See README.md. */
export { planRecompute } from './commands.ts'
export { commentRow } from './operations.ts'
export { planToday } from './queries.ts'

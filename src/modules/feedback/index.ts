/** What requesters think: one question and a comment per delivered case. See README.md. */
export { caseRated } from './events.ts'
export {
  commissionResponseRate,
  commissionSatisfaction,
  responseRate,
  satisfaction,
  satisfactionMean,
} from './indicators.ts'
export { rateCase } from './operations.ts'

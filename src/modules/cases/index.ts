/**
 * Cases: one workflow for IT support and everything else. What other modules may use; see README.md
 * for the words and rules.
 */
export {
  caseAnswered,
  caseAssigned,
  caseDelivered,
  caseOpened,
  caseStateChanged,
} from './events.ts'
export { deliveredOnTime, firstAnswerOnTime, casesOpened } from './indicators.ts'
/** Cards of many cases at once: number, subject, where it belongs, state. Checks no rights. */
export { caseByNumber, type CaseCard, caseCards } from './queries/one.ts'
/** The operations that other modules and tests may call. */
export { answerCase, noteOnCase, replyToCase, takeMail } from './operations/converse.ts'
export { openCase } from './operations/open-case.ts'
export { setState } from './operations/set-state.ts'
export { assignCase, tickItem } from './operations/work.ts'
export { mayAnswer, mayReadNotes, mayWork, ownCases, visibleCases } from './policy.ts'
export { requesterIds } from './queries/reached.ts'

/** Mail that comes in: taken in safely, told apart, and put where it belongs. See README.md. */
export { takeInMail, type Way } from './operations/store.ts'
export { handleOrHold } from './operations/handle-or-hold.ts'
export { putMailbox } from './operations/mailboxes.ts'
export { openReceiver } from './receiver.ts'
export { openFetchers } from './fetch/open-fetchers.ts'
export { resultOf } from './queries.ts'
export type { Outcome } from './tables.ts'

import { job } from '#kernel/jobs.ts'
import { forgetSessions } from './operations.ts'
import { erasing } from './privacy/erase.ts'
import { gatherMerged } from './persons/merge.ts'
import { turnAffiliations } from './persons/affiliations.ts'

export { erasing }
export { roleEnding, roleWarning } from './roles/end.ts'
export { addressMail } from './addresses/letters.ts'
export { signInMail } from './sign-in/mail.ts'

/** Every night what has run out goes. */
export const forgetting = job('session.forget', (ctx) => forgetSessions(ctx, {}), '17 3 * * *')

/** Every night affiliations begin and end. */
export const turning = job('person.turn', (ctx) => turnAffiliations(ctx, {}), '7 0 * * *')

/** What came in under an entry while it went into another. */
export const gathering = job('person.gather', (ctx) => gatherMerged(ctx, {}), '*/5 * * * *')

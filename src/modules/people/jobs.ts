import { job } from '#kernel/jobs.ts'
import { forgetSessions } from './operations.ts'

/** Every night what has run out goes. */
export const forgetting = job('session.forget', (ctx) => forgetSessions(ctx, {}), '17 3 * * *')

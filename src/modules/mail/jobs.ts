import { job } from '#kernel/jobs.ts'
import { handleOrHold } from './operations/handle-or-hold.ts'
import { unhandledMails } from './queries.ts'

/** Handles one mail that was stored. */
export const mailHandling = job('mail.handle', (ctx, { mailId }: { mailId: string }) =>
  handleOrHold(ctx, mailId),
)

/** A command that died between storing and handling left no job: what lies longer is handled now. */
export const mailSweeping = job(
  'mail.sweep',
  async (ctx) => {
    for (const { id } of await unhandledMails(ctx)) await handleOrHold(ctx, id)
  },
  '*/10 * * * *',
)

import type { Ctx } from '#kernel/context.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { putMailbox } from './operations/mailboxes.ts'

/** Delivered to the hub, so that a demonstration asks no server of anybody's. */
const demoMailboxes = [
  { address: 'biblioteket@example.org', team: 'library' },
  { address: 'it-support@example.org', team: 'it-support' },
  { address: 'sokning@example.org', team: 'search', service: 'search-consultation' },
]

/** The addresses that the demo unit gets mail by. */
export async function demoMail(ctx: Ctx) {
  const { id: unitId } = await defaultUnit(ctx)
  for (const mailbox of demoMailboxes) await putMailbox(ctx, { unitId, ...mailbox })
}

import type { ImapFlow } from 'imapflow'
import type { Ctx } from '#kernel/context.ts'
import { largestMail, takeInMail } from '../operations/store.ts'
import type { Fetched } from './client.ts'

/** What we have stored, and what is too large for us, on servers that let us name a mark. */
const taken = 'NavetTaken'
const refused = 'NavetTooLarge'

/**
 * Takes in what is new in the open folder, oldest first. Each mail is acknowledged (moved, or marked)
 * when it is stored, and not before: dying in between, it is fetched again, and known by its bytes.
 */
export async function takeNew(ctx: Ctx, client: ImapFlow, box: Fetched, mayGoOn: () => boolean) {
  const marks = marksOf(client)
  const { moveTo } = box.imap
  const found = await client.search(
    moveTo ? { deleted: false, ...marks.notRefused } : { deleted: false, ...marks.notTaken },
    { uid: true },
  )
  let count = 0
  for (const uid of found || []) {
    if (!mayGoOn()) break
    const known = await client.fetchOne(String(uid), { size: true }, { uid: true })
    // Somebody has moved it away since.
    if (!known) continue
    if ((known.size ?? 0) > largestMail(ctx)) {
      ctx.hub.log.warn({ mailbox: box.address, uid }, 'a mail is too large and stays on its server')
      await client.messageFlagsAdd(String(uid), marks.refuse, { uid: true })
      continue
    }
    const { content } = await client.download(String(uid), undefined, { uid: true })
    if (!content) continue
    await takeInMail(ctx, content, { mailbox: box.address, later: true })
    await acknowledge(client, uid, moveTo, marks.take)
    count++
  }
  return count
}

async function acknowledge(
  client: ImapFlow,
  uid: number,
  moveTo: string | undefined,
  marks: string[],
) {
  const done = moveTo
    ? await client.messageMove(String(uid), moveTo, { uid: true })
    : await client.messageFlagsAdd(String(uid), marks, { uid: true })
  if (!done) throw new Error(moveTo ? `could not move to ${moveTo}` : 'could not mark as taken')
}

/** Where the server lets us name marks of our own, people may read in the folder as they like. */
function marksOf(client: ImapFlow) {
  const flags = (client.mailbox || undefined)?.permanentFlags
  const own = flags?.has('\\*')
  return own
    ? {
        notTaken: { not: { or: [{ keyword: taken }, { keyword: refused }] } },
        notRefused: { unKeyword: refused },
        take: [taken],
        refuse: [refused],
      }
    : {
        notTaken: { seen: false, flagged: false },
        notRefused: { flagged: false },
        take: ['\\Seen'],
        refuse: ['\\Flagged'],
      }
}

/** The folder that taken mail goes to, made where it lacks. */
export async function prepare(client: ImapFlow, { imap: { moveTo, folder } }: Fetched) {
  if (!moveTo) return
  if (!(await client.list()).some(({ path }) => path === moveTo)) await client.mailboxCreate(moveTo)
  await client.mailboxOpen(folder)
}

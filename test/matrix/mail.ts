import { sql } from 'kysely'
import { handleOrHold, putMailbox, takeInMail } from '#modules/mail/index.ts'
import { openMail } from '#modules/mail/read.ts'
import type { Cast } from '../cast.ts'
import type { World } from '../world.ts'

/** A mail that is held in the cast's unit, and one that waits. */
export async function preparedMail(world: World, { unit, service }: Cast) {
  const held = await aMail(world, unit.id, 'X-Spam-Flag: YES')
  await handleOrHold(world.system, held)
  const storedMailId = await aMail(world, unit.id, `From: ${unit.requester.email}`)
  const { rows } = await sql<{ rawSha256: string; unitId: string }>`
    select raw_sha256, unit_id from mails where id = ${storedMailId}`.execute(world.hub.db)
  const opened = await openMail(world.system, { ...rows[0]!, byPerson: false })
  const mailboxId = await aMailbox(world, { unit })
  return { heldMailId: held, storedMailId, opened, mailService: service.slug, mailboxId }
}
export type PreparedMail = Awaited<ReturnType<typeof preparedMail>>

/** Of that unit, whichever is the first of the installation. */
export async function aMail(world: World, unitId: string, head: string) {
  const raw = `From: ann@example.com\n${head}\nSubject: ${Math.random()}\n\nHej`
  const bytes = (async function* () {
    yield Buffer.from(raw)
  })()
  const { id } = await takeInMail(world.system, bytes, { later: false })
  await sql`update mails set unit_id = ${unitId} where id = ${id}`.execute(world.hub.db)
  return id
}

export async function aMailbox(world: World, { unit }: Pick<Cast, 'unit'>) {
  const address = `${crypto.randomUUID()}@example.org`
  return (await putMailbox(world.system, { unitId: unit.id, address })).id
}

export const mailCalls: Record<string, (it: { id: string }) => { path: string; body?: object }> = {
  'get /mailboxes': () => ({ path: '/mailboxes' }),
  'post /mailboxes': ({ id }) => ({ path: '/mailboxes', body: { address: `${id}@example.org` } }),
  'get /mailboxes/{id}': ({ id }) => ({ path: `/mailboxes/${id}` }),
  'delete /mailboxes/{id}': ({ id }) => ({ path: `/mailboxes/${id}` }),
}

export const mailInputs: Record<
  string,
  (it: PreparedMail & { cast: Cast; caseId: string }) => object
> = {
  'mailbox.put': ({ cast, mailService }) => ({
    ...{ unitId: cast.unit.id, address: 'bibliotek@example.org', service: mailService },
  }),
  'mailbox.remove': ({ mailboxId }) => ({ mailboxId }),
  'mail.store': () => ({ sha256: '0'.repeat(64), size: 1, later: false }),
  'mail.handle': ({ storedMailId, opened }) => ({ mailId: storedMailId, opened }),
  'mail.hold': ({ storedMailId }) => ({ mailId: storedMailId, reason: 'x' }),
  'mail.replay': ({ heldMailId }) => ({ mailId: heldMailId }),
  'case.take-mail': ({ caseId }) => ({
    ...{ caseId, text: 'Hej', kind: 'message', author: { name: 'Bo Gran' } },
  }),
}

import type { Mail } from '#engines/mail/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { threadOfAddress, threadsOfLetters } from '#kernel/letters/index.ts'
import { baseUrl } from '#kernel/settings.ts'
import { caseCards, caseByNumber } from '#modules/cases/index.ts'
import { db, type MailRow } from './tables.ts'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const ownId = new RegExp(`^(thread|letter)\\.(${uuid})@(.+)$`)

/**
 * The case that a mail belongs to. An answer to one of our letters or to a mail of the case belongs
 * there, whoever wrote it. A common ancestor that we never saw, or the number in the subject, only when
 * the sender is known in the case: strangers answer the same newsletter, and numbers can be guessed.
 */
export async function caseOfMail(ctx: Ctx, { unitId, row, mail, known: sender }: About) {
  const asked = await bySignedAddress(ctx, { unitId, row, mail })
  if (asked) return asked
  const about = [...mail.inReplyTo, ...mail.references, ...(mail.returned?.ids('message-id') ?? [])]
  const ids = [...new Set([...about, ...(mail.messageId ? [mail.messageId] : [])])]
  const ours = await byOwnIds(ctx, unitId, ids)
  if (ours) return ours
  const known = await db(ctx)
    .selectFrom('mailIds')
    .select(['caseId', 'received'])
    .where('unitId', '=', unitId)
    .where('messageId', 'in', ids)
    .orderBy('received', 'desc')
    .orderBy('caseId', 'desc')
    .execute()
  const received = known.find((one) => one.received)
  if (received) return received.caseId
  for (const { caseId } of known.slice(0, 5))
    if (await isKnownIn(ctx, caseId, sender)) return caseId
  return (
    (await byNumber(ctx, unitId, mail.subject, sender)) ??
    (await byPartnersNumber(ctx, unitId, mail.subject, sender))
  )
}

/** Whom we know the sender as; nothing of one who has been found to be somebody else. */
type Sender = { personId: string | null; address: string | null }
type About = { unitId: string; row: Pick<MailRow, 'envelopeTo'>; mail: Mail; known: Sender }

/** An address of ours for answers about one case; the envelope tells it where a program has changed the header. */
async function bySignedAddress(ctx: Ctx, { unitId, row, mail }: Omit<About, 'known'>) {
  const told = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) =>
    mail.headers.addresses(name),
  )
  const addresses = [...mail.to, ...mail.cc, ...told].map(({ address }) => address)
  const ids = [...row.envelopeTo, ...addresses].flatMap(
    (address) => threadOfAddress(ctx.hub, address) ?? [],
  )
  const cards = await caseCards(ctx, [...new Set(ids)])
  return ids.find((id) => cards.get(id)?.unitId === unitId)
}

async function byOwnIds(ctx: Ctx, unitId: string, ids: string[]) {
  const host = new URL(baseUrl(ctx.hub.settings)).hostname
  const own = ids.flatMap((id) => {
    const [, what, record, at] = ownId.exec(id) ?? []
    return at === host || at === 'navet.invalid' ? [{ what, record: record! }] : []
  })
  if (own.length === 0) return undefined
  const letters = own.filter(({ what }) => what === 'letter').map(({ record }) => record)
  const threads = own.filter(({ what }) => what === 'thread').map(({ record }) => record)
  const all = [...(await threadsOfLetters(ctx, letters)), ...threads]
  const cards = await caseCards(ctx, all)
  return all.find((id) => cards.get(id)?.unitId === unitId)
}

async function byNumber(ctx: Ctx, unitId: string, subject: string, sender: Sender) {
  const number = /(?:^|[^\d-])(20\d\d-\d{4,7})(?![\d-])/.exec(subject)?.[1]
  const found = number && (await caseByNumber(ctx, unitId, number))
  return found && (await isKnownIn(ctx, found.id, sender)) ? found.id : undefined
}

/**
 * The number that a partner's own desk gave the matter, `[INC0012345]` or `#48113`: it leads to the one case
 * in which that address has written under the number before.
 */
async function byPartnersNumber(ctx: Ctx, unitId: string, subject: string, { address }: Sender) {
  const [, named, marked] =
    /(?:\b([A-Z]{2,10}[-#:]?\d{4,12})|[#[](\d{4,12}))(?![\d-])/.exec(subject) ?? []
  const number = named ?? marked
  if (!number || !address) return undefined
  const rows = await db(ctx)
    .selectFrom('mails')
    .select(['caseId', 'subject'])
    .where('unitId', '=', unitId)
    .where('fromAddress', '=', address)
    .where('caseId', 'is not', null)
    .where((eb) => eb('subject', 'like', `%${number}%`))
    .limit(200)
    .execute()
  const whole = new RegExp(`(?<![\\dA-Z])${number}(?!\\d)`)
  const cases = new Set(
    rows.filter(({ subject }) => whole.test(subject ?? '')).map(({ caseId }) => caseId!),
  )
  return cases.size === 1 ? [...cases][0] : undefined
}

/** Asked for it, ordered it, or has written or been written to in one of its mails. */
async function isKnownIn(ctx: Ctx, caseId: string, { address, personId }: Sender) {
  if (address === null) return false
  const card = (await caseCards(ctx, [caseId])).get(caseId)
  if (personId !== null && [card?.requesterId, card?.orderedById].includes(personId)) return true
  const found = await db(ctx)
    .selectFrom('mails')
    .select('id')
    .where('caseId', '=', caseId)
    .where((eb) =>
      eb.or([eb('fromAddress', '=', address), eb(eb.val(address), '=', eb.fn.any('recipients'))]),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What the mail is called by, and what it names: the next one that names any of them is found by it. */
export async function rememberIds(ctx: Ctx, unitId: string, caseId: string, mail: Mail) {
  const rows = [
    ...(mail.messageId ? [{ messageId: mail.messageId, received: true }] : []),
    ...[...new Set([...mail.inReplyTo, ...mail.references])]
      .filter((id) => id !== mail.messageId && !ownId.test(id))
      .slice(0, 100)
      .map((messageId) => ({ messageId, received: false })),
  ].map((row) => ({ ...row, unitId, caseId }))
  if (rows.length > 0)
    await db(ctx)
      .insertInto('mailIds')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['unitId', 'messageId', 'caseId']).doNothing())
      .execute()
}

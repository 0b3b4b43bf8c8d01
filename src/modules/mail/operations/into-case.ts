import { forwardedFrom, type Mail, type Read, type SenderAuth } from '#engines/mail/index.ts'
import { actorOfPerson, personAt } from '#modules/people/index.ts'
import { as, type Ctx, system } from '#kernel/context.ts'
import type { Upload } from '#kernel/files/index.ts'
import { type Lang, sayIn } from '#kernel/text.ts'
import { answerCase, caseCards, openCase, takeMail } from '#modules/cases/index.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { db, type MailRow } from '../tables.ts'
import { words } from '../text.ts'
import { languageOf } from './language.ts'

type Given = {
  unitId: string
  row: MailRow
  mail: Mail
  read: Read
  auth: SenderAuth
  personId: string | null
  files: Upload[]
}

/** Longer messages are cut here; all of it stays in the raw mail. */
const longest = 20_000
const wordsOf = ({ read, files }: Given) => {
  const text = read.text.trim().slice(0, longest)
  return text === '' ? (files.length > 0 ? '📎' : '–') : text
}

/** A new case for its sender; of a mail that staff have passed on, for whom it came from. */
export async function openFromMail(ctx: Ctx, given: Given) {
  const { mail, row } = given
  const asker = (await passedOn(ctx, given)) ?? { email: mail.from!.address, name: mail.from!.name }
  const known = await personAt(ctx, asker.email)
  const lang: Lang = languageOf(given.read.text) ?? known?.language ?? ctx.lang
  const { service, teamId } = await placeOf(ctx, row)
  const opened = await openCase(
    { ...ctx, lang },
    {
      ...(service && { service }),
      ...(teamId && { teamId }),
      subject: subjectOf(mail.subject, lang),
      message: wordsOf(given),
      requester: { email: asker.email, ...(asker.name && { name: asker.name }) },
      channel: 'mail',
      files: given.files,
    },
  )
  return { caseId: opened.id }
}

/** Staff who pass a mail on ask for somebody else. */
async function passedOn(ctx: Ctx, { personId, mail, read, unitId }: Given) {
  if (!personId || !(await actorOfPerson(ctx, personId)).unitIds.includes(unitId)) return undefined
  const from = forwardedFrom(mail.subject, read.text)
  return from && { email: from.address, name: from.name }
}

/**
 * A message in a case: of who asked, as their answer; of staff, as a note, since a sender's name proves
 * little and a note goes nowhere; of anybody else with their name and address, for staff to judge.
 */
export async function addToCase(ctx: Ctx, caseId: string, given: Given) {
  const { personId, mail, auth, files } = given
  const card = (await caseCards(ctx, [caseId])).get(caseId)!
  const said = { caseId, text: wordsOf(given), files, channel: 'mail' as const }
  if (personId !== null && personId === card.requesterId) {
    const link = { purpose: 'follow', recordId: caseId }
    const bearer = { ...system, kind: 'link' as const, name: mail.from!.name, link }
    return { caseId, caseMessageId: (await answerCase(as(ctx, bearer), said)).messageId }
  }
  const isStaff =
    personId !== null && (await actorOfPerson(ctx, personId)).unitIds.includes(card.unitId)
  const { name, address } = mail.from!
  const shown = personId || !name ? name || address : `${name} <${address}>`
  const author = {
    id: personId ?? undefined,
    name: auth === 'fail' ? `${shown} (${sayIn(words, ctx.lang)('notProven')})` : shown,
  }
  const kind = isStaff ? ('note' as const) : ('message' as const)
  return { caseId, caseMessageId: (await takeMail(ctx, { ...said, kind, author })).messageId }
}

/** What a mail to that address asks for, and of which team. */
async function placeOf(ctx: Ctx, { mailboxId }: MailRow) {
  const box =
    mailboxId &&
    (await db(ctx)
      .selectFrom('mailboxes')
      .select(['serviceId', 'teamId'])
      .where('id', '=', mailboxId)
      .executeTakeFirst())
  if (!box) return {}
  const service =
    box.serviceId && (await serviceCards(ctx, [box.serviceId])).get(box.serviceId)?.slug
  return { service, teamId: box.teamId }
}

const prefixes =
  /^\s*((re|sv|svar|vb|fwd?|fw|aw|wg|vs|tr|rv|antw|odp|pd)\s*(\[\d+\])?\s*[:：]\s*)+/i

const subjectOf = (subject: string, lang: Lang) =>
  subject.replace(prefixes, '').trim().slice(0, 200) ||
  (lang === 'sv' ? '(utan ämne)' : '(no subject)')

import { personNumbersIn } from '#engines/mail/index.ts'
import type { PanelLoad } from '#kernel/places.ts'
import { db } from './tables.ts'

/** So much of an automatic mail's text stands in its folded line; all of it is one click away. */
const shownOfText = 600

/** The mail of a case for staff: automatic mail as one line each, what people wrote as a way to the whole of it. */
export const mailOfCases: PanelLoad = async (ctx, ids) => {
  const rows = await db(ctx)
    .selectFrom('mails')
    .select([
      'id',
      'caseId',
      'outcome',
      'fromAddress',
      'fromName',
      'receivedAt',
      'text',
      'failedAddresses',
    ])
    .where('caseId', 'in', ids)
    .where('state', '=', 'done')
    .where('reason', '!=', 'duplicate')
    .orderBy('id')
    .limit(500)
    .execute()
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId!)
  return Object.fromEntries(
    [...byCase].map(([caseId, mails]) => [
      caseId,
      {
        warns: mails.some(({ text }) => personNumbersIn(text ?? '').length > 0),
        mails: mails.map(({ text, caseId: _, ...mail }) => ({
          ...mail,
          text: isAutomatic(mail.outcome) ? (text ?? '').slice(0, shownOfText) : null,
        })),
      },
    ]),
  )
}

const isAutomatic = (outcome: string | null) =>
  outcome !== 'case-created' && outcome !== 'message-added'

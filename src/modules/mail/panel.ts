import { personNumbersIn } from '#engines/mail/index.ts'
import type { PanelLoad } from '#kernel/places.ts'
import { db, type MailRow } from './tables.ts'

/** So much of an automatic mail's text stands in its folded line; all of it is one click away. */
const shownOfText = 600

/** A whole thread is quoted again and again: the rest is in the mail itself. */
const longestFold = 10_000

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
      'caseMessageId',
      'quoted',
      'signature',
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
        folds: foldsIn(mails),
        unreached: unreachedIn(mails),
        mails: mails.map(
          ({ text, caseId: _, caseMessageId: __, quoted: ___, signature: ____, ...mail }) => ({
            ...mail,
            text: isAutomatic(mail.outcome) ? (text ?? '').slice(0, shownOfText) : null,
          }),
        ),
      },
    ]),
  )
}

type Row = Pick<
  MailRow,
  'outcome' | 'caseMessageId' | 'quoted' | 'signature' | 'failedAddresses' | 'fromAddress'
>

/** What came along with what people wrote, for the conversation to fold. */
const foldsIn = (mails: Row[]) =>
  Object.fromEntries(
    mails.flatMap(({ outcome, caseMessageId, quoted, signature }) => {
      const id = outcome === 'case-created' ? 'opening' : caseMessageId
      const folded = [signature, quoted].filter(Boolean).join('\n\n').slice(0, longestFold)
      return id && folded ? [[id, folded]] : []
    }),
  )

/** Addresses that our mail did not reach, and that have not written since. */
function unreachedIn(mails: Row[]) {
  const unreached = new Set<string>()
  for (const { outcome, failedAddresses, fromAddress } of mails)
    if (outcome === 'bounce') failedAddresses.forEach((address) => unreached.add(address))
    else if (fromAddress && !isAutomatic(outcome)) unreached.delete(fromAddress)
  return [...unreached]
}

const isAutomatic = (outcome: string | null) =>
  outcome !== 'case-created' && outcome !== 'message-added'

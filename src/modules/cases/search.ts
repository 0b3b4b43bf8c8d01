import type { Ctx } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { type Document, indexed } from '#modules/search/index.ts'
import { type Case, db } from './tables.ts'

type Found = Pick<
  Case,
  'id' | 'number' | 'unitId' | 'departmentId' | 'teamId' | 'visibility' | 'requesterId' | 'subject'
> &
  Partial<Pick<Case, 'orderedById' | 'ordererFollows' | 'groupId' | 'groupFollows'>>

/** What a case is found by: its number and service, and what the requester and staff said to each other. */
export const caseDocument = (theCase: Found, texts: string[], service?: Text2): Document => ({
  kind: 'case',
  recordId: theCase.id,
  unitId: theCase.unitId,
  visibleTo: [...staffKeys(theCase), ...ownKeys(theCase)],
  language: null,
  title: theCase.subject,
  keywords: [theCase.number, service?.sv, service?.en].filter(Boolean).join(' '),
  body: texts.join('\n'),
  url: `/cases/${theCase.number}`,
})

/** Makes a case findable. Notes are documents of their own. */
export const indexCase = (ctx: Ctx, theCase: Case, texts: string[], service?: Text2) =>
  indexed(ctx, [caseDocument(theCase, texts, service)])

/** After a message was added: the case is found by it, too. */
export async function indexMessages(ctx: Ctx, theCase: Case) {
  const messages = await db(ctx)
    .selectFrom('caseMessages')
    .select('text')
    .where('caseId', '=', theCase.id)
    .where('kind', '=', 'message')
    .orderBy('id')
    .execute()
  const { serviceId } = theCase
  const service = serviceId
    ? (await serviceCards(ctx, [serviceId])).get(serviceId)?.name
    : undefined
  await indexCase(
    ctx,
    theCase,
    messages.map(({ text }) => text),
    service,
  )
}

/** A note is a document of its own, that only staff find. */
export const indexNote = (ctx: Ctx, theCase: Case, messageId: string, text: string) =>
  indexed(ctx, [
    {
      kind: 'note',
      recordId: messageId,
      unitId: theCase.unitId,
      visibleTo: staffKeys(theCase),
      language: null,
      title: theCase.subject,
      body: text,
      url: `/cases/${theCase.number}`,
    },
  ])

const ownKeys = ({ requesterId, orderedById, ordererFollows, groupId, groupFollows }: Found) => [
  `person:${requesterId}`,
  ...(ordererFollows ? [`person:${orderedById}`] : []),
  ...(groupFollows ? [`group:${groupId}`] : []),
]

const staffKeys = (theCase: Found) =>
  theCase.visibility === 'department'
    ? [`department:${theCase.departmentId}`]
    : theCase.visibility === 'team' && theCase.teamId
      ? [`team:${theCase.teamId}`]
      : []

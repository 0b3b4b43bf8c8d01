import { takeBack } from '#modules/cases/operations/outgoing.ts'
import { putInOutbox } from '#modules/cases/operations/put-in-outbox.ts'
import { makeReply } from '#modules/cases/replies/operations.ts'
import type { Cast } from '../cast.ts'
import type { World } from '../world.ts'

const words = { title: 'Vilka år?', sv: 'Vilka år gäller det?', en: 'Which years?' }

/** Two answers of Anna, one waits and one was taken back; and a canned reply of her team. */
export async function preparedOutbox(world: World, { unit }: Cast, caseId: string) {
  const anna = world.as(unit.anna)
  const put = async () =>
    (await putInOutbox(anna, { caseId, kind: 'reply', text: 'Hej!', files: [] })).outgoingId
  const [waitingId, takenBackId] = [await put(), await put()]
  await takeBack(anna, { caseId, outgoingId: takenBackId })
  const team = { unitId: unit.id, teamId: unit.teams['search']!.id }
  const { id: replyId } = await makeReply(world.as(unit.bo), { ...team, ...words })
  return { waitingId, takenBackId, replyId, team }
}
export type PreparedOutbox = Awaited<ReturnType<typeof preparedOutbox>>

type It = PreparedOutbox & { caseId: string }
export const outboxInputs: Record<string, (it: It) => object> = {
  'case.put-in-outbox': ({ caseId }) => ({ caseId, kind: 'reply', text: 'Hej!', files: [] }),
  'case.take-back': ({ caseId, waitingId }) => ({ caseId, outgoingId: waitingId }),
  'case.send-outgoing': ({ caseId, waitingId }) => ({ caseId, outgoingId: waitingId }),
  'case.drop-outgoing': ({ caseId, takenBackId }) => ({ caseId, outgoingId: takenBackId }),
  'reply.make': ({ team }) => ({ ...team, ...words }),
  'reply.change': ({ replyId }) => ({ replyId, ...words }),
  'reply.remove': ({ replyId }) => ({ replyId }),
}

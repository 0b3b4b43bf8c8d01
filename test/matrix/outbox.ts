import { takeBack } from '#modules/cases/operations/outgoing.ts'
import { putInOutbox } from '#modules/cases/operations/put-in-outbox.ts'
import type { Cast } from '../cast.ts'
import type { World } from '../world.ts'

/** Two answers of Anna: one waits, one was taken back. */
export async function preparedOutbox(world: World, { unit }: Cast, caseId: string) {
  const anna = world.as(unit.anna)
  const put = async () =>
    (await putInOutbox(anna, { caseId, kind: 'reply', text: 'Hej!', files: [] })).outgoingId
  const [waitingId, takenBackId] = [await put(), await put()]
  await takeBack(anna, { caseId, outgoingId: takenBackId })
  return { waitingId, takenBackId }
}
export type PreparedOutbox = Awaited<ReturnType<typeof preparedOutbox>>

type It = PreparedOutbox & { caseId: string }
export const outboxInputs: Record<string, (it: It) => object> = {
  'case.put-in-outbox': ({ caseId }) => ({ caseId, kind: 'reply', text: 'Hej!', files: [] }),
  'case.take-back': ({ caseId, waitingId }) => ({ caseId, outgoingId: waitingId }),
  'case.send-outgoing': ({ caseId, waitingId }) => ({ caseId, outgoingId: waitingId }),
  'case.drop-outgoing': ({ caseId, takenBackId }) => ({ caseId, outgoingId: takenBackId }),
}

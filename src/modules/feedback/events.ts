import { z } from 'zod'
import { event } from '#kernel/events.ts'

/** A requester has said what they think; `again` when it is a change of mind. */
export const caseRated = event(
  'case.rated',
  z.object({ caseId: z.uuid(), again: z.boolean() }),
  'caseId',
)

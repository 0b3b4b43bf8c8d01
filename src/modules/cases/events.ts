import { z } from 'zod'
import { event } from '#kernel/events.ts'
import { states } from './states.ts'

const about = { caseId: z.uuid() }
export const caseOpened = event('case.opened', z.object(about), 'caseId')
export const caseAssigned = event(
  'case.assigned',
  z.object({ ...about, assigneeId: z.uuid().nullable(), assigneeName: z.string() }),
  'caseId',
)
const change = { ...about, from: z.enum(states), to: z.enum(states) }
export const caseStateChanged = event('case.state-changed', z.object(change), 'caseId')
export const caseDelivered = event('case.delivered', z.object(about), 'caseId')
export const caseAnswered = event(
  'case.answered',
  z.object({ ...about, messageId: z.uuid() }),
  'caseId',
)
export const caseLinksWithdrawn = event('case.links-withdrawn', z.object(about), 'caseId')
export const itemTicked = event(
  'case.item-ticked',
  z.object({ ...about, itemId: z.string(), done: z.boolean() }),
  'caseId',
)
export const outgoingHeld = event(
  'case.outgoing-held',
  z.object({ ...about, outgoingId: z.uuid(), authorName: z.string(), why: z.string() }),
  'caseId',
)

import { z } from 'zod'
import { event } from '#kernel/events.ts'

const pair = z.object({ keptId: z.uuid(), goneId: z.uuid() })

/** Two entries are one person now: `keptId`. */
export const personMerged = event('person.merged', pair, 'keptId')
/** They are two again. */
export const personUnmerged = event('person.unmerged', pair, 'keptId')

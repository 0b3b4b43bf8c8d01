import { z } from 'zod'
import { email, optional } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { mayWriteCatalogue } from '../policy.ts'
import { put, recordOf } from './kinds.ts'
import { lastRevision } from './revisions.ts'

/**
 * Who answers for a service's page, and who says yes to its orders. It holds at once: whoever it is,
 * the words of the page are the same.
 */
export const setPersons = operation('catalogue.set-persons', {
  input: z.object({
    unitId: z.uuid(),
    slug: z.string().max(60),
    owner: optional(email),
    approver: optional(email),
    deputy: optional(email),
  }),
  load: (ctx, { unitId, slug }) => recordOf(ctx, { unitId, kind: 'service', slug }),
  allow: (actor, { unitId }) => mayWriteCatalogue(actor, unitId),
  async run(ctx, { owner, approver, deputy }, { id, unitId, slug }) {
    const last = await lastRevision(ctx, id)
    const persons = { owner, approver, deputy }
    await put(ctx, { unitId, kind: 'service', slug }, last!.content, persons)
  },
  trace: ({ slug }) => ({ slug }),
})

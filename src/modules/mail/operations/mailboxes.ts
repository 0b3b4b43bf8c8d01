import { z } from 'zod'
import { type Actor, holds } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { email, optional } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { serviceIdOf } from '#modules/catalogue/index.ts'
import { db } from '../tables.ts'

const input = z.object({ unitId: z.uuid(), address: email, service: optional(z.string().max(100)) })

const mayArrange = (actor: Actor, _: unknown, { unitId }: z.output<typeof input>) =>
  actor.kind === 'system' || holds(actor, unitId, 'administrator')

/** An address that the unit gets mail by, and the service that a new mail there asks for; with it goes the team. */
export const putMailbox = operation('mailbox.put', {
  input,
  allow: mayArrange,
  async run(ctx, { unitId, address, service }) {
    const serviceId = service ? await serviceIdOf(ctx, service) : null
    if (serviceId === undefined) throw invalid({ service: ['unknown'] })
    const { id } = await db(ctx)
      .insertInto('mailboxes')
      .values({ unitId, address, serviceId, createdAt: ctx.now })
      .onConflict((conflict) =>
        conflict
          .column('address')
          .doUpdateSet({ serviceId })
          .where('mailboxes.unitId', '=', unitId),
      )
      .returning('id')
      .executeTakeFirst()
      .then((row) => row ?? { id: undefined })
    if (!id) throw invalid({ address: ['address_taken'] })
    return { id, unitId }
  },
})

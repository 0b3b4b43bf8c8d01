import { z } from 'zod'
import { version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { putForm } from '../operations.ts'
import { visibleServices } from '../policy.ts'
import { orderForm } from '../service-schema.ts'
import { mayWriteForms } from './policy.ts'

/** Gives a service a new form. Orders that are open keep the version they answered. */
export const putServiceForm = operation('form.put', {
  input: z.object({ service: z.string().max(100), fields: orderForm, version }),
  load: (ctx, { service }) =>
    visibleServices(ctx)
      .select(['id', 'unitId', 'slug', 'formId', 'version'])
      .where('slug', '=', service)
      .where('unitId', 'in', [...ctx.actor.unitIds])
      .executeTakeFirst(),
  allow: (actor, { unitId }) => mayWriteForms(actor, unitId),
  versioned: 'services',
  async run(ctx, { fields }, service) {
    const formId = await putForm(ctx, service, fields)
    return { id: service.id, unitId: service.unitId, formId }
  },
  trace: ({ service }) => ({ service }),
})

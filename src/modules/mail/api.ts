import type { Ctx } from '#kernel/context.ts'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { asId } from '#kernel/input.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { mailboxes, oneMailbox } from './mailboxes/queries.ts'
import { mailboxBody, putMailbox, removeMailbox } from './operations/mailboxes.ts'

const unitOf = async (ctx: Ctx) => ctx.actor.unitIds[0] ?? (await defaultUnit(ctx)).id

export const mailApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/mailboxes',
    summary:
      'The addresses that the unit gets mail by, and how it goes; secrets are never given out',
    run: async (ctx) => ({ items: await mailboxes(ctx), next: null }),
  }),
  endpoint({
    method: 'post',
    path: '/mailboxes',
    summary: 'Add a mailbox, or change the one that has the address',
    body: mailboxBody,
    status: 201,
    async run(ctx, input) {
      const { id } = await putMailbox(ctx, { ...input, unitId: await unitOf(ctx) } as never)
      return oneMailbox(ctx, id)
    },
  }),
  endpoint({
    method: 'get',
    path: '/mailboxes/{id}',
    summary: 'One mailbox',
    run: (ctx, { id }) => oneMailbox(ctx, asId(id)),
  }),
  endpoint({
    method: 'delete',
    path: '/mailboxes/{id}',
    summary: 'Give a mailbox up; what has come by it stays',
    status: 204,
    run: (ctx, { id }) => removeMailbox(ctx, { mailboxId: asId(id) }),
  }),
]

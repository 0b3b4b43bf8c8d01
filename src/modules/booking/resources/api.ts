import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import type { Ctx } from '#kernel/context.ts'
import { forbidden } from '#kernel/errors.ts'
import { asId } from '#kernel/input.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { maySetHours } from '../policy.ts'
import type { Resource } from '../tables.ts'
import {
  addResource,
  editResource,
  resourceBody,
  resourceInput,
  retireResource,
  setDay,
} from './operations.ts'
import { connectCalendar, connectInput, disconnectCalendar } from '../outside/operations.ts'
import { connectionsOf } from '../outside/queries.ts'
import { getResource, partsOf, resourcesOf } from './queries.ts'

const unitOf = async (ctx: Ctx) => ctx.actor.unitIds[0] ?? (await defaultUnit(ctx)).id

export const resourcesApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/resources',
    summary: 'All that can be booked in the unit',
    run: async (ctx) => ({
      items: (await resourcesOf(ctx, await unitOf(ctx))).map(fieldsOf),
      next: null,
    }),
  }),
  endpoint({
    method: 'post',
    path: '/resources',
    summary: 'Add a person, room, seat, thing or kit that can be booked',
    body: resourceInput.omit({ unitId: true }),
    status: 201,
    run: async (ctx, input) =>
      fieldsOf(await addResource(ctx, { ...input, unitId: await unitOf(ctx) } as never)),
  }),
  endpoint({
    method: 'get',
    path: '/resources/{id}',
    summary: 'One of them',
    run: async (ctx, { id }) => shown(ctx, asId(id)),
  }),
  endpoint({
    method: 'put',
    path: '/resources/{id}',
    summary: 'Change what is known of it',
    body: resourceBody,
    async run(ctx, { id, ...input }) {
      await editResource(ctx, { ...input, resourceId: asId(id) } as never)
      return shown(ctx, id)
    },
  }),
  endpoint({
    method: 'put',
    path: '/resources/{id}/end',
    summary: 'From which day on it gives no new times; null: it is in use again',
    async run(ctx, { id, on, version }) {
      await retireResource(ctx, { resourceId: asId(id), on, version })
      return shown(ctx, id)
    },
  }),
  endpoint({
    method: 'put',
    path: '/resources/{id}/days/{day}',
    summary: 'Other hours on one day; `closed`, or neither for the usual ones',
    async run(ctx, { id, day, hours, closed }) {
      await setDay(ctx, { resourceId: asId(id), day, hours, closed })
      return shown(ctx, id)
    },
  }),
  endpoint({
    method: 'get',
    path: '/resources/{id}/calendars',
    summary: 'The calendars of other systems in which it may be busy, and how it is with each',
    async run(ctx, { id }) {
      const { id: resourceId } = await arranged(ctx, id)
      return { items: await connectionsOf(ctx, resourceId), next: null }
    },
  }),
  endpoint({
    method: 'post',
    path: '/resources/{id}/calendars',
    summary: 'Read when it is busy in a calendar of another system',
    body: connectInput.omit({ resourceId: true }),
    status: 201,
    run: (ctx, { id, ...input }) =>
      connectCalendar(ctx, { ...input, resourceId: asId(id) } as never),
  }),
  endpoint({
    method: 'delete',
    path: '/resources/{id}/calendars/{calendar}',
    summary: 'Read that calendar no more',
    status: 204,
    run: async (ctx, { calendar }) =>
      void (await disconnectCalendar(ctx, { connectionId: asId(calendar) })),
  }),
]

const arranged = async (ctx: Ctx, id: string) => {
  const resource = await getResource(ctx, asId(id))
  if (!maySetHours(ctx.actor, resource)) throw forbidden()
  return resource
}

const shown = async (ctx: Ctx, id: string) => {
  const resource = await getResource(ctx, id)
  return { ...fieldsOf(resource), parts: await partsOf(ctx, id) }
}

const fieldsOf = ({ createdAt: _, unitId: __, ...rest }: Resource) => rest

import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { rightsOf } from './rights/queries.ts'

export const adminApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/rights',
    summary: 'Every operation with the roles that may do it, and who has which role',
    run: (ctx) => rightsOf(ctx),
  }),
]

import { z } from 'zod'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { parse } from '#kernel/input.ts'
import { limitParam } from '#kernel/paging.ts'
import { outcomes, signInLog } from './log.ts'

const query = z.object({
  outcome: z.enum(outcomes).optional(),
  cursor: z.string().max(500).optional(),
  limit: limitParam,
})

export const signInsApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/sign-ins',
    summary: 'Who has come in or tried to, newest first; for administrators',
    query,
    run: (ctx, raw) => signInLog(ctx, parse(query, raw)),
  }),
]

import type { z } from 'zod'
import type { Ctx } from '../context.ts'
import type { Input } from '../web/form.ts'

/** One address for machines. `run` ends in a query or an operation; nothing else happens here. */
export type Endpoint = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below /api/v1, in OpenAPI's form: `/cases/{id}/state`. */
  path: string
  summary: string
  /** For the description only; operations parse for themselves. */
  query?: z.ZodObject
  body?: z.ZodType
  answer?: z.ZodType
  status?: 200 | 201 | 204
  run: (ctx: Ctx, input: Input & Record<string, any>) => Promise<unknown>
}
export const endpoint = (made: Endpoint): Endpoint => made

import type { Ctx } from '../context.ts'

/** What the server's first handlers put on a request for the others. */
export type Env = { Variables: { ctx: Ctx; nonce: string } }

import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { asId } from '#kernel/input.ts'
import { withdrawToken } from '../operations.ts'
import { listTokens } from './list.ts'

/** No token makes another: whoever took one could go on for ever. */
export const tokensApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/tokens',
    summary: 'The tokens of the unit with expiry and last use, never the tokens themselves',
    run: async (ctx) => ({ items: await listTokens(ctx), next: null }),
  }),
  endpoint({
    method: 'delete',
    path: '/tokens/{id}',
    summary: 'Withdraw a token at once',
    status: 204,
    run: (ctx, { id }) => withdrawToken(ctx, { tokenId: asId(id) }),
  }),
]

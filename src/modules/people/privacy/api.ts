import { z } from 'zod'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { asId, parse } from '#kernel/input.ts'
import { erasePerson } from './erase.ts'
import { erasurePreview } from './preview.ts'
import { processingRegister } from './register.ts'

const body = z.object({ sure: z.literal(true) })
const path = '/people/{id}/erasure'

export const privacyApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path,
    summary:
      'What erasing a person would delete, leave without a name and keep, and what forbids it',
    run: (ctx, { id }) => erasurePreview(ctx, asId(id)),
  }),
  endpoint({
    method: 'post',
    path,
    summary: 'Erase a person for good; a long erasure goes on as a job (done: false)',
    body,
    status: 201,
    run: (ctx, { id, ...raw }) => erasePerson(ctx, { ...parse(body, raw), personId: asId(id) }),
  }),
  endpoint({
    method: 'get',
    path: '/processing',
    summary: 'The register of processing of personal data, in the language that is asked for',
    run: (ctx) => processingRegister(ctx),
  }),
]

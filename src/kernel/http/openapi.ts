import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { fieldErrors, type RefusalCode, refusals } from '../errors.ts'
import type { Endpoint } from './endpoint.ts'

/** The API described by OpenAPI 3.1, made from the endpoints themselves. */
export function openApiOf(endpoints: Endpoint[], url: string) {
  const paths: ZodOpenApiPathsObject = {}
  for (const made of endpoints)
    paths[made.path] = { ...paths[made.path], [made.method]: describe(made) }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Navet', version: '1', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    servers: [{ url: `${url}/api/v1` }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      responses: { Problem: { description: 'Refused; `code` is stable', content: problem } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code', 'instance', 'requestId'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string', description: 'In the language that was asked for' },
            status: { type: 'integer' },
            code: { type: 'string', enum: Object.keys(refusals) },
            instance: { type: 'string' },
            requestId: { type: 'string' },
            errors: {
              type: 'object',
              description: 'By field; inner fields are written with dots',
              additionalProperties: {
                type: 'array',
                items: { type: 'string', enum: Object.keys(fieldErrors) },
              },
            },
          },
        },
      },
    },
  })
}

const problem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
} as const

function describe({ method, path, summary, query, body, answer, status = 200 }: Endpoint) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
  const inPath = names.map((name) => parameter('path', name, true))
  return {
    summary,
    operationId: `${method}${path.replace(/[/{}]+(\w?)/g, (_, first: string) => first.toUpperCase())}`,
    tags: [path.split('/')[1]!],
    parameters: [...inPath, ...headersOf(method)],
    ...(query && { requestParams: { query } }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
    }),
    responses: {
      [status]: {
        description: 'Done',
        ...(answer && { content: { 'application/json': { schema: answer } } }),
      },
      ...refusedWith(
        codesOf({ changes: method !== 'get', named: names.length > 0, asks: !!query }),
      ),
    },
  }
}

const parameter = (
  where: 'path' | 'header',
  name: string,
  required: boolean,
  description?: string,
) => ({
  name,
  in: where,
  required,
  schema: { type: 'string' as const },
  ...(description && { description }),
})

const headersOf = (method: Endpoint['method']) => [
  ...(method === 'post'
    ? [
        parameter(
          'header',
          'Idempotency-Key',
          false,
          'The same key gives the first answer again, for 24 hours',
        ),
      ]
    : []),
  ...(method === 'get' ? [] : [parameter('header', 'If-Match', false, 'The ETag that was read')]),
]

/** Every way this endpoint may refuse. */
const codesOf = (it: { changes: boolean; named: boolean; asks: boolean }): RefusalCode[] => [
  ...(it.changes || it.asks ? (['malformed', 'invalid'] as const) : []),
  'no_token',
  ...(it.named ? (['not_found'] as const) : []),
  ...(it.changes ? (['forbidden', 'changed_meanwhile', 'too_large', 'wrong_type'] as const) : []),
  'broken',
  'unavailable',
]

const refusedWith = (codes: RefusalCode[]) =>
  Object.fromEntries(
    codes.map((code) => [
      String(refusals[code][0]),
      { $ref: '#/components/responses/Problem' as const },
    ]),
  )

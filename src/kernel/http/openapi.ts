import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { refusals } from '../errors.ts'
import type { Endpoint } from './endpoint.ts'

/** The API described by OpenAPI 3.1, made from the endpoints themselves. */
export function openApiOf(endpoints: Endpoint[], url: string) {
  const paths: ZodOpenApiPathsObject = {}
  for (const { method, path, summary, query, body, answer, status = 200 } of endpoints) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
    paths[path] = {
      ...paths[path],
      [method]: {
        summary,
        tags: [path.split('/')[1]!],
        parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
        ...(query && { requestParams: { query } }),
        ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
        responses: {
          [status]: {
            description: 'Done',
            ...(answer && { content: { 'application/json': { schema: answer } } }),
          },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    }
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Navet', version: '1', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    servers: [{ url: `${url}/api/v1` }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      responses: {
        Problem: {
          description: 'Refused; `code` is stable',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { type: 'string', enum: Object.keys(refusals) },
            errors: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
          },
        },
      },
    },
  })
}

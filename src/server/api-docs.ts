import { z } from 'zod'
import type { Endpoint } from '#kernel/http/endpoint.ts'
import type { Lang } from '#kernel/text.ts'

const words = {
  sv: {
    title: 'Navets API',
    lead: 'Skicka Authorization: Bearer och en nyckel. Beskrivningen för maskiner:',
  },
  en: { title: 'The API of Navet', lead: 'Send Authorization: Bearer and a token. For machines:' },
}

/** /api/docs: the endpoints for people, without a script. */
export const apiPage = (endpoints: Endpoint[], lang: Lang) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${words[lang].title}</title>` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"></head><body><main>` +
  `<h1>${words[lang].title}</h1><p>${words[lang].lead} <a href="/api/openapi.json">/api/openapi.json</a></p>` +
  endpoints.map(section).join('') +
  `</main></body></html>`

const section = ({ method, path, summary, query, body }: Endpoint) =>
  `<section><h2><code>${method.toUpperCase()} /api/v1${path}</code></h2><p lang="en">${summary}</p>` +
  (query ? schemaBlock('Query', query) : '') +
  (body ? schemaBlock('Body', body) : '') +
  `</section>`

const schemaBlock = (name: string, schema: z.ZodType) =>
  `<details><summary>${name}</summary><pre>${escape(
    JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2),
  )}</pre></details>`

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

import { languages } from '#kernel/text.ts'
import type { Document } from '#modules/search/index.ts'
import type { ServiceInput } from './service-schema.ts'

/** What makes a service findable: one document per language, its texts and what people call it. */
export const searchDocuments = (id: string, service: ServiceInput): Document[] =>
  languages.map((lang) => ({
    kind: 'service',
    recordId: id,
    unitId: service.unitId,
    visibleTo: ['public'],
    language: lang,
    title: service.name[lang],
    keywords: [...service.keywords[lang], service.shortName[lang]].join(', '),
    body: [service.summary[lang], service.body[lang]].join('\n\n'),
    url: `/services/${service.slug}`,
    // Published things start at 50; the first of a station weigh a little more.
    rank: 50 + Math.max(0, 20 - service.rank),
  }))

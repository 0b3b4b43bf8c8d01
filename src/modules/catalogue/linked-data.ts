import type { Ctx } from '#kernel/context.ts'
import { baseUrl } from '#kernel/settings.ts'
import type { Text2 } from '#kernel/text.ts'
import type { Service } from './tables.ts'

/** A service in the words of schema.org, as JSON that may stand inside a page. */
export function linkedData(ctx: Ctx, service: Omit<Service, 'createdAt'>, owner: Text2): string {
  const { slug, name, summary, facts, price } = service
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Service',
    name: name[ctx.lang],
    description: summary[ctx.lang],
    url: `${baseUrl(ctx.hub.settings)}/services/${slug}`,
    provider: { '@type': 'Organization', name: owner[ctx.lang] },
    availableChannel: {
      '@type': 'ServiceChannel',
      availableLanguage: facts.languages,
      serviceUrl: `${baseUrl(ctx.hub.settings)}/services/${slug}/order`,
    },
    ...(price.amount !== null && {
      offers: { '@type': 'Offer', price: price.amount, priceCurrency: 'SEK' },
    }),
  }
  // Nothing in it may end the element that it stands in.
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

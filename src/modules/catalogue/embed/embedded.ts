import type { Ctx } from '#kernel/context.ts'
import { guest, as } from '#kernel/context.ts'
import { baseUrl } from '#kernel/settings.ts'
import { find } from '#modules/search/index.ts'
import { getService } from '../queries.ts'

/** In a frame everybody is a guest: it shows the same to all, whoever is signed in elsewhere. */
export async function embeddedService(ctx: Ctx, slug: string) {
  const service = await getService(as(ctx, guest), slug)
  const { name, summary, audiences, channels, facts, firstAnswerHours, deliveryDays } = service
  return {
    ...{ slug: service.slug, name, summary, audiences, channels, facts },
    targets: { firstAnswerHours, deliveryDays },
    url: `${baseUrl(ctx.hub.settings)}/services/${service.slug}`,
  }
}

/** What the house publishes that fits a question, for a frame or another site's own list. */
export async function embeddedSearch(ctx: Ctx, q: string) {
  const { hits } = await find(ctx, { q, keys: ['public'], lang: ctx.lang, limit: 10 })
  const base = baseUrl(ctx.hub.settings)
  return {
    q,
    items: hits.map(({ kind, title, url, snippet }) => ({
      ...{ kind, title, url: `${base}${url}` },
      text: snippet.split('\n')[0] ?? '',
    })),
  }
}

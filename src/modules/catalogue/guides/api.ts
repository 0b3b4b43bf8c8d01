import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { baseUrl } from '#kernel/settings.ts'
import { ownUnit } from '../unit.ts'
import { getGuide, listGuides } from './queries.ts'

export const guidesApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/guides',
    summary: 'List the guides, in both languages',
    async run(ctx) {
      const guides = await listGuides(ctx, (await ownUnit(ctx)).id)
      const url = baseUrl(ctx.hub.settings)
      const items = guides.map((guide) => ({ ...guide, url: `${url}/guides/${guide.slug}` }))
      return { items, next: null }
    },
  }),
  endpoint({
    method: 'get',
    path: '/guides/{slug}',
    summary: 'One guide with its steps',
    async run(ctx, input) {
      const guide = await getGuide(ctx, String(input['slug']))
      const { id, slug, title, summary, audiences, keywords, rank, status, steps, version } = guide
      const url = `${baseUrl(ctx.hub.settings)}/guides/${slug}`
      return { id, slug, title, summary, audiences, keywords, rank, status, steps, version, url }
    },
  }),
]

import { as, type Ctx, guest } from '#kernel/context.ts'
import { baseUrl } from '#kernel/settings.ts'
import { visibleGuides, visibleServices } from '../policy.ts'
import { lines } from '../stages.ts'

/** The public pages of the catalogue by the sitemap protocol, each in both languages. */
export async function sitemap(ctx: Ctx): Promise<string> {
  const [services, guides] = await Promise.all([
    visibleServices(as(ctx, guest)).select(['slug', 'updatedAt']).orderBy('slug').execute(),
    visibleGuides(as(ctx, guest)).select(['slug', 'updatedAt']).orderBy('slug').execute(),
  ])
  const pages = [
    ...['/', '/services', '/guides', ...lines.map(({ id }) => `/overviews/${id}`)].map((path) => ({
      ...{ path, changed: null },
    })),
    ...services.map(({ slug, updatedAt }) => ({ path: `/services/${slug}`, changed: updatedAt })),
    ...guides.map(({ slug, updatedAt }) => ({ path: `/guides/${slug}`, changed: updatedAt })),
  ]
  const base = baseUrl(ctx.hub.settings)
  const urls = pages.map(({ path, changed }) =>
    [
      `<url><loc>${base}${path}</loc>`,
      ...(changed ? [`<lastmod>${changed.toISOString()}</lastmod>`] : []),
      ...['sv', 'en'].map(
        (lang) =>
          `<xhtml:link rel="alternate" hreflang="${lang}" href="${base}${path}?lang=${lang}"/>`,
      ),
      '</url>',
    ].join(''),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}

import { index, type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [
  index('modules/catalogue/web/front.tsx'),
  route('search', 'modules/catalogue/web/search.tsx'),
  route('services', 'modules/catalogue/web/services.tsx'),
  route('services/:slug', 'modules/catalogue/web/service.tsx'),
  route('guides', 'modules/catalogue/web/guides.tsx'),
  route('guides/:slug', 'modules/catalogue/web/guide.tsx'),
  route('overviews/:line', 'modules/catalogue/web/overview.tsx'),
  route('embed/services/:slug', 'modules/catalogue/web/embed-service.tsx'),
  route('embed/search', 'modules/catalogue/web/embed-search.tsx'),
  route('sitemap.xml', 'modules/catalogue/web/sitemap.ts'),
  route('check/:token', 'modules/catalogue/web/fact-check.tsx'),
  route('admin/catalogue', 'modules/catalogue/web/catalogue.tsx'),
  route('admin/catalogue/:kinds/:slug', 'modules/catalogue/web/edit.tsx'),
  route('admin/catalogue/:kinds/:slug/preview', 'modules/catalogue/web/preview.tsx'),
  route('admin/catalogue/:kinds/:slug/history', 'modules/catalogue/web/history.tsx'),
  route('admin/codes', 'modules/catalogue/web/codes.tsx'),
  route('admin/codes/:list/csv', 'modules/catalogue/web/codes-csv.ts'),
  route('admin/forms', 'modules/catalogue/web/forms.tsx'),
  route('admin/forms/:slug', 'modules/catalogue/web/form-editor.tsx'),
]

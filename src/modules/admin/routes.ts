import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [
  route('admin', 'modules/admin/web/admin.tsx'),
  route('admin/letters', 'modules/admin/web/letters.tsx'),
  route('admin/letters/:id', 'modules/admin/web/letter.tsx'),
  route('admin/health', 'modules/admin/web/health.tsx'),
]

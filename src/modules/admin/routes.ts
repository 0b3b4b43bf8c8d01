import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [
  route('admin', 'modules/admin/web/admin.tsx'),
  route('admin/letters', 'modules/admin/web/letters.tsx'),
  route('admin/letters/:id', 'modules/admin/web/letter.tsx'),
  route('admin/rights', 'modules/admin/web/rights.tsx'),
  route('admin/rights/file', 'modules/admin/web/rights-file.ts'),
  route('admin/health', 'modules/admin/web/health.tsx'),
]

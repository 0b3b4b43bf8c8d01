import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [route('admin/search', 'modules/search/web/editors.tsx')]

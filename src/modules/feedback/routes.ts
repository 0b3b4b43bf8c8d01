import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [route('rate/:token', 'modules/feedback/web/rate.tsx')]

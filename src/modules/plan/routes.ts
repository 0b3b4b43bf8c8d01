import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [route('plan', 'modules/plan/web/plan.tsx')]

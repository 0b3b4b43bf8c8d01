import { type RouteConfig, route } from '@react-router/dev/routes'
import { pages as booking } from './modules/booking/routes.ts'
import { pages as cases } from './modules/cases/routes.ts'
import { pages as catalogue } from './modules/catalogue/routes.ts'
import { pages as feedback } from './modules/feedback/routes.ts'
import { pages as mail } from './modules/mail/routes.ts'
import { pages as people } from './modules/people/routes.ts'
import { pages as search } from './modules/search/routes.ts'
import { pages as plan } from './modules/plan/routes.ts'
import { pages as admin } from './modules/admin/routes.ts'

export default [
  ...people,
  ...search,
  ...catalogue,
  ...cases,
  ...booking,
  ...mail,
  ...feedback,
  ...plan,
  ...admin,
  route('*', 'not-found.tsx'),
] satisfies RouteConfig

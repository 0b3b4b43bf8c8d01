import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [
  route('sign-in', 'modules/people/web/sign-in.tsx'),
  route('sign-in/link', 'modules/people/web/sign-in-link.tsx'),
  route('sign-in/code', 'modules/people/web/sign-in-code.tsx'),
  route('my/second-factor', 'modules/people/web/second-factor.tsx'),
  route('admin/second-factors', 'modules/people/web/second-factors.tsx'),
  route('sign-in/password', 'modules/people/web/forgotten.tsx'),
  route('sign-in/password/:token', 'modules/people/web/new-password.tsx'),
  route('register/:token', 'modules/people/web/register.tsx'),
  route('sign-out', 'modules/people/web/sign-out.tsx'),
  route('setup/:token', 'modules/people/web/setup.tsx'),
  route('admin/organisation', 'modules/people/web/organisation.tsx'),
  route('groups', 'modules/people/web/groups.tsx'),
  route('groups/:slug', 'modules/people/web/group.tsx'),
  route('admin/groups', 'modules/people/web/all-groups.tsx'),
  route('my', 'modules/people/web/my.tsx'),
  route('my/security', 'modules/people/web/security.tsx'),
  route('admin/sign-ins', 'modules/people/web/sign-ins.tsx'),
]

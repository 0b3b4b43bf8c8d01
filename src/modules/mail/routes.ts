import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [
  route('mail/:id', 'modules/mail/web/shown.ts'),
  route('admin/mail', 'modules/mail/web/mails.tsx'),
  route('admin/mail/:id', 'modules/mail/web/mail.tsx'),
  route('admin/mail/:id/raw', 'modules/mail/web/raw.ts'),
]

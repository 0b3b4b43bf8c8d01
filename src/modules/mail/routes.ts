import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [
  route('admin/mailboxes', 'modules/mail/web/mailboxes.tsx'),
  route('admin/mailboxes/:id', 'modules/mail/web/mailbox.tsx'),
  route('mail/:id', 'modules/mail/web/shown.ts'),
  route('admin/mail', 'modules/mail/web/mails.tsx'),
  route('admin/mail/:id', 'modules/mail/web/mail.tsx'),
  route('admin/mail/:id/raw', 'modules/mail/web/raw.ts'),
]

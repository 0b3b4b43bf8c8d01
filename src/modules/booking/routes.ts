import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const pages: RouteConfigEntry[] = [
  route('book', 'modules/booking/web/book.tsx'),
  route('book/:slug', 'modules/booking/web/book-service.tsx'),
  route('bookings', 'modules/booking/web/bookings.tsx'),
  route('bookings/:id', 'modules/booking/web/booking.tsx'),
  route('bookings/:id/time', 'modules/booking/web/booking-time.tsx'),
  route('calendars/:token', 'modules/booking/web/calendar.ts'),
  route('admin/resources', 'modules/booking/web/resources.tsx'),
  route('admin/booking/:slug', 'modules/booking/web/service-rules.tsx'),
  route('admin/resources/:id', 'modules/booking/web/resource.tsx'),
]

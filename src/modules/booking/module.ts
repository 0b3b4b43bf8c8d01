import type { Module } from '#kernel/module.ts'
import { bookingApi } from './api.ts'
import { demoBooking } from './demo/index.ts'
import { jobs, listeners } from './jobs.ts'
import { bookingDisposals } from './disposal.ts'
import { bookingPersonalData } from './personal-data.ts'
import { bookButton, mine, mineIfAny, ofCases } from './panels.ts'

export const booking: Module = {
  name: 'booking',
  api: bookingApi,
  jobs,
  listeners,
  demo: demoBooking,
  panels: {
    'case.panel': ofCases,
    'home.mine': mineIfAny,
    'my.page': mine,
    'service.actions': bookButton,
  },
  personColumns: [
    { table: 'resources', column: 'person_id' },
    { table: 'bookings', column: 'requester_id' },
    { table: 'bookings', column: 'booked_by_id' },
    { table: 'waits', column: 'person_id' },
    { table: 'calendar_feeds', column: 'person_id' },
    { table: 'calendar_connections', column: 'person_id' },
  ],
  disposals: bookingDisposals,
  personalData: bookingPersonalData,
}

import type { Module } from '#kernel/module.ts'
import { bookingApi } from './api.ts'
import { demoBooking } from './demo/index.ts'
import { jobs, listeners } from './jobs.ts'
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
  ],
  personalData: [
    {
      table: 'resources',
      columns: ['person_id', 'competences', 'languages', 'hours', 'video_url'],
      purpose: 'To know who of the staff can be booked, for what and when',
      kept: 'As long as the person works in the unit and has bookings',
      erasure: 'anonymise',
    },
    {
      table: 'bookings',
      columns: ['requester_id', 'booked_by_id', 'answers', 'note', 'reason'],
      purpose: 'To keep a time for whoever booked it, and to prepare the meeting',
      kept: 'As the retention class of the service says; two years after the time unless it says otherwise',
      erasure: 'record',
    },
    {
      table: 'waits',
      columns: ['person_id'],
      purpose: 'To offer a time that becomes free to whoever waits for one',
      kept: 'Until a time was taken or the wait has ended, and a year for the follow-up',
      erasure: 'delete',
    },
    {
      table: 'calendar_feeds',
      columns: ['person_id'],
      purpose: 'To show bookings in the calendar of who asked for it',
      kept: 'Until the address is withdrawn',
      erasure: 'delete',
    },
  ],
}

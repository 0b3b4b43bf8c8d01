export const bookingStates = [
  'unconfirmed',
  'offered',
  'requested',
  'booked',
  'attended',
  'no-show',
  'cancelled',
  'declined',
  'expired',
] as const
export type BookingState = (typeof bookingStates)[number]

/** It holds its time: nobody else gets it. */
export const holdsTime = (state: BookingState) =>
  ['unconfirmed', 'offered', 'requested', 'booked', 'attended', 'no-show'].includes(state)

/** It is still to come about, or has: whoever booked may change it. */
export const isAhead = (state: BookingState) =>
  ['unconfirmed', 'offered', 'requested', 'booked'].includes(state)

/** Minutes in which a guest confirms by the mailed link. */
export const confirmWithin = 30

/** Booking: time with people, rooms and things, without a double booking. See README.md. */
export { bookingConfirmed, bookingEnded, bookingMade, bookingMoved, timeFreed } from './events.ts'
export { book, makeBooking } from './operations/make.ts'
export { cancelBooking, confirmBooking, decideBooking, moveBooking } from './operations/change.ts'
export { visibleBookings, visibleResources } from './policy.ts'
export { bookerIds } from './reached.ts'
export { addResource, editResource, retireResource, setDay } from './resources/operations.ts'
export { setRules } from './rules/operations.ts'
export { joinWaiting } from './waits.ts'

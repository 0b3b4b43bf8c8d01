export { type Holiday, swedishHolidays } from './swedish-holidays.ts'
export {
  officeWeek,
  type OpenHours,
  swedishOffice,
  type Weekday,
  type WorkingWeek,
} from './week.ts'
export { addWorkingTime, isWorkingTime, workingTimeBetween } from './working-time.ts'

/** Records go when their time is over, with all that hangs on them; what has to be kept is kept. */
export { type Disposal, type Due, type Retention, retentionDays } from './disposal.ts'
export { disposalJob, disposed, type Disposed, disposeOfRecords } from './dispose.ts'

/** The service catalogue: what the unit offers, and the questions an order answers. */
export { namesTyped, readAnswers, saidAnswers, saidWithNames } from './forms/answers.ts'
export { carriedOver } from './forms/carried.ts'
export { type FormPage, formPage, formPages, wholeForm } from './forms/page.ts'
export { everyField, flat, stepsOf } from '#engines/forms/index.ts'
export type { Answers, Said as SaidAnswer } from '#engines/forms/index.ts'
export { putService } from './operations.ts'
export { mayWriteCatalogue } from './policy.ts'
export {
  formOf,
  generalService,
  getService,
  listServices,
  type OrderService,
  serviceCards,
  type ServiceCard,
  serviceForOrder,
  serviceIdOf,
  servicesKept,
  type ServiceName,
  serviceNames,
  servicesForFront,
  type ServiceWithForm,
} from './queries.ts'
export type * from './service-type.ts'
export { lines, stages } from './stages.ts'
export type { Service, ServiceForm, ServiceStatus, Visibility } from './tables.ts'

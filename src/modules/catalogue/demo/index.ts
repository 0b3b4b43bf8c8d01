import type { ServiceContent } from '../service-type.ts'
import { searchServices } from './search.ts'

/** The demo unit's services. */
export const demoServices: ServiceContent[] = [...searchServices]

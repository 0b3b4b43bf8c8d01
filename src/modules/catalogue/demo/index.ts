import type { ServiceContent } from '../service-type.ts'
import { collectionServices } from './collections.ts'
import { computerServices } from './computers.ts'
import { depth } from './depth.ts'
import { educationServices } from './education.ts'
import { mediaServices } from './media.ts'
import { planningServices } from './planning.ts'
import { publishingServices } from './publishing.ts'
import { researchToolServices } from './research-tools.ts'
import { roomServices } from './rooms.ts'
import { searchServices } from './search.ts'
import { storageServices } from './storage.ts'

/** The demo unit's services. */
export const demoServices: ServiceContent[] = [
  ...planningServices,
  ...searchServices,
  ...collectionServices,
  ...storageServices,
  ...researchToolServices,
  ...publishingServices,
  ...educationServices,
  ...mediaServices,
  ...computerServices,
  ...roomServices,
].map((service) => ({ ...service, ...depth[service.slug] }))

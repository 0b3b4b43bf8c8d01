import type { Ctx } from './context.ts'
import type { Endpoint } from './http/endpoint.ts'
import type { Disposal } from './disposal/index.ts'
import type { Finding } from './health.ts'
import type { Job } from './jobs.ts'
import type { Listener } from './events.ts'
import type { PersonColumn } from './person-columns.ts'
import type { PersonalData } from './personal-data/index.ts'
import type { Panels } from './places.ts'

/** What `server.ts` mounts of a module. */
export type Module = {
  readonly name: string
  readonly api?: Endpoint[]
  readonly jobs?: Job[]
  readonly listeners?: Listener[]
  readonly panels?: Panels
  /** What it has to say on the health list, of what the caller may see. */
  readonly health?: (ctx: Ctx) => Promise<Finding[]>
  readonly personalData: PersonalData[]
  /** Where its tables point to persons; a test finds every one that is not named. */
  readonly personColumns?: PersonColumn[]
  /** What goes when a record's time is over: its own records, and what it has of those of others. */
  readonly disposals?: Disposal[]
  /** Fills an empty demo unit, in the order of the modules. */
  readonly demo?: (ctx: Ctx) => Promise<void>
}

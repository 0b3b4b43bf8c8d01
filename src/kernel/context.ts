import type { Kysely, Transaction } from 'kysely'
import type { Logger } from 'pino'
import { pipelined } from './database/driver.ts'
import type { FileStore } from './files/store.ts'
import type { Finding } from './health.ts'
import type { Jobs } from './jobs.ts'
import type { PersonColumn } from './person-columns.ts'
import type { Disposal } from './disposal/index.ts'
import type { Declared } from './personal-data/declaration.ts'
import type { Places } from './places.ts'
import type { Settings } from './settings.ts'
import type { Lang } from './text.ts'
import type { Clock } from './time.ts'
import { together } from './together.ts'

export const roles = [
  'requester',
  'staff',
  'lead',
  'editor',
  'manager',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/**
 * Who asks. A `link` is the bearer of a mailed link: it opens one record and nothing else. A `guest`
 * is anybody. `system` runs jobs. Staff ids are of where the person works; a manager's departments
 * are all those of the unit.
 */
export type Actor = {
  readonly kind: 'person' | 'guest' | 'link' | 'token' | 'system'
  readonly personId: string | null
  /** Of an API token. */
  readonly tokenId?: string
  /** Of a person who has signed in. */
  readonly session?: Session
  readonly name: string
  /** What a person is today (researcher, administrator …); nothing where it is not known. */
  readonly personKind?: string | null
  /** Units where this actor works (holds any role but requester). */
  readonly unitIds: readonly string[]
  readonly departmentIds: readonly string[]
  readonly teamIds: readonly string[]
  /** Research groups that the person belongs to today. */
  readonly groupIds: readonly string[]
  /** Persons who are away today and have this one stand in for them. */
  readonly standsInFor?: readonly string[]
  readonly roles: readonly { readonly role: Role; readonly unitId: string }[]
  /** The one record a mailed link opens, and what it may be used for. */
  readonly link: { readonly purpose: string; readonly recordId: string } | null
}

export type Session = {
  readonly id: string
  readonly startedAt: Date
  /** Until then it may do what asks for more than a role; null: it may not. */
  readonly elevatedUntil: Date | null
  /** Begun by the link to one's own page: carries no role, and does only what says that it may. */
  readonly narrow: boolean
}

/** Milliseconds that an elevated session is elevated. */
export const elevationLife = 15 * 60_000

/** What the process has one of. */
export type Hub = {
  readonly db: Kysely<any>
  readonly settings: Settings
  readonly log: Logger
  readonly files: FileStore
  readonly jobs: Jobs
  readonly clock: Clock
  readonly places: Places
  readonly health: readonly ((ctx: Ctx) => Promise<Finding[]>)[]
  readonly personColumns: readonly PersonColumn[]
  readonly personalData: readonly Declared[]
  /** Of the modules, lowest first. */
  readonly disposals: readonly Disposal[]
}

/** One request, job or command: who, when, in which language, and the database (or transaction). */
export type Ctx = {
  readonly hub: Hub
  readonly db: Kysely<any> | Transaction<any>
  readonly actor: Actor
  readonly now: Date
  readonly lang: Lang
  readonly requestId: string
  /** The network address that asks, for throttling and the log of sign-ins; null where there is none. */
  readonly address: string | null
  /** What the browser says it is, for the list of sessions and the log of sign-ins. */
  readonly device: string | null
  /** Set inside a transaction: what is done last in it, and what waits for the commit. */
  readonly before: (() => Promise<unknown>)[] | null
  readonly after: (() => void)[] | null
}

const nobody = {
  unitIds: [],
  departmentIds: [],
  teamIds: [],
  groupIds: [],
  roles: [],
  link: null,
} as const
export const guest: Actor = { kind: 'guest', personId: null, name: '', ...nobody }
export const system: Actor = { kind: 'system', personId: null, name: 'Navet', ...nobody }

/** Does the actor hold one of these roles in that unit? */
export const holds = (actor: Actor, unitId: string, ...wanted: Role[]) =>
  actor.roles.some((held) => held.unitId === unitId && wanted.includes(held.role))

/** Does the actor hold one of these roles anywhere? */
export const holdsAnywhere = (actor: Actor, ...wanted: Role[]) =>
  actor.roles.some((held) => wanted.includes(held.role))

/**
 * May the caller do what asks for an elevated session? People after a fresh proof and for a reason;
 * programs by their token, which somebody elevated has made; the house's own jobs and commands.
 */
export const isElevated = ({ actor, now }: Ctx) =>
  actor.kind === 'system' || actor.kind === 'token' || (actor.session?.elevatedUntil ?? now) > now

export const newContext = (
  hub: Hub,
  given: {
    actor: Actor
    lang?: Lang
    requestId?: string
    now?: Date
    address?: string
    device?: string | null
  },
): Ctx => ({
  hub,
  db: hub.db,
  actor: given.actor,
  now: given.now ?? hub.clock(),
  lang: given.lang ?? hub.settings.lang,
  requestId: given.requestId ?? crypto.randomUUID(),
  address: given.address ?? null,
  device: given.device ?? null,
  before: null,
  after: null,
})

/** The same request as somebody else: a listener acting as the system, say. */
export const as = (ctx: Ctx, actor: Actor): Ctx => ({ ...ctx, actor })

/** Runs `work` in one transaction, or in the caller's where there is one already. */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.after) return work(ctx)
  const before: (() => Promise<unknown>)[] = []
  const after: (() => void)[] = []
  const result = await ctx.hub.db.transaction().execute(async (transaction) => {
    const db = await pipelined(transaction)
    const result = await work({ ...ctx, db, before, after })
    await together(before.map((last) => last()))
    return result
  })
  for (const then of after) then()
  return result
}

/**
 * Writes what nobody reads in the same transaction: last in it, together with all else of that kind,
 * as each way to the database costs as much as several rows.
 */
export async function atTheEnd(ctx: Ctx, write: () => Promise<unknown>): Promise<void> {
  if (ctx.before) ctx.before.push(write)
  else await write()
}

import { sql } from 'kysely'
import type { z } from 'zod'
import { record } from './audit.ts'
import { type Actor, type Ctx, inTransaction, isElevated } from './context.ts'
import { conflict, forbidden, notFound, Refusal } from './errors.ts'
import { parse } from './input.ts'

type Spec<S extends z.ZodType, L, R> = {
  input: S
  /** What the caller may see of the record to change; nothing is a 404. */
  load?: (ctx: Ctx, input: z.output<S>) => Promise<L | undefined>
  /** May the caller do it? No is a 403. */
  allow: (actor: Actor, loaded: L, input: z.output<S>) => boolean
  /** Asks people for an elevated session, besides the role: decision 0009. */
  elevated?: true
  /** May be done in a narrow session as well; all others ask for a full one: decision 0013. */
  narrow?: true
  run: (ctx: Ctx, input: z.output<S>, loaded: L) => Promise<R>
  /** Table whose `version` the input may carry: stale is a 409, and the version rises. */
  versioned?: string | ((input: z.output<S>) => string)
  /** Whose it is, if anybody's: the trail says when somebody who stands in for them did it. */
  belongsTo?: (loaded: L) => string | null
  /** What the audit trail keeps beside who, when and which. Never free text, never secrets. */
  trace?: (input: z.output<S>, loaded: L) => Record<string, unknown>
}

export type Operation = {
  (ctx: Ctx, input: unknown): Promise<unknown>
  readonly operation: string
  readonly input: z.ZodType
  readonly elevated: boolean
  readonly narrow: boolean
}

/** Every operation of the running process by name, for the matrix test and the docs. */
export const operations = new Map<string, Operation>()

/**
 * A change. Parses `input`, opens a transaction (or joins the caller's), `load`s what the caller may
 * see, asks `allow`, does `run`, and records who did what to which.
 */
export function operation<S extends z.ZodType, L, R>(name: string, spec: Spec<S, L, R>) {
  const perform = async (ctx: Ctx, raw: z.input<S>): Promise<R> => {
    const input = parse(spec.input, raw)
    return inTransaction(ctx, async (ctx) => {
      const loaded = spec.load ? await spec.load(ctx, input) : undefined
      if (spec.load && loaded === undefined) throw notFound()
      if (!spec.allow(ctx.actor, loaded as L, input)) throw forbidden()
      if (ctx.actor.session?.narrow && !spec.narrow) throw new Refusal('sign_in_needed')
      if (spec.elevated && !isElevated(ctx)) throw new Refusal('elevation_needed')
      const { versioned } = spec
      const table = typeof versioned === 'function' ? versioned(input) : versioned
      if (table) await raiseVersion(ctx, table, loaded, input)
      const result = await spec.run(ctx, input, loaded as L)
      const about = aboutOf(loaded, result)
      const owner = spec.belongsTo?.(loaded as L)
      const insteadOf = owner && ctx.actor.standsInFor?.includes(owner) ? { insteadOf: owner } : {}
      const details = { ...spec.trace?.(input, loaded as L), ...insteadOf }
      await record(ctx, { operation: name, ...about, details })
      return result
    })
  }
  const made = Object.assign(perform, {
    operation: name,
    input: spec.input,
    elevated: spec.elevated ?? false,
    narrow: spec.narrow ?? false,
  })
  if (operations.has(name)) throw new Error(`two operations are called ${name}`)
  operations.set(name, made as unknown as Operation)
  return made
}

/** Forms carry the version they were made from; who comes second is told, and loses nothing. */
async function raiseVersion(ctx: Ctx, table: string, loaded: unknown, input: unknown) {
  const { id, version } = loaded as { id: string; version: number }
  const seen = (input as { version?: number }).version
  if (seen !== undefined && seen !== version)
    throw conflict('changed_meanwhile', {
      ...(await lastChange(ctx, id)),
      version,
      values: bothValues(loaded, input),
    })
  await sql`update ${sql.table(table)} set version = version + 1 where id = ${id}`.execute(ctx.db)
}

/** What stands there now, and what was sent: the fields that both have. */
function bothValues(loaded: unknown, input: unknown) {
  const now = loaded as Record<string, unknown>
  const sent = Object.entries(input as object).filter(
    ([name]) => name in now && name !== 'version' && name !== 'id',
  )
  return Object.fromEntries(sent.map(([name, value]) => [name, { now: now[name], sent: value }]))
}

const lastChange = async (ctx: Ctx, id: string) => {
  const { rows } = await sql<{ by: string; at: Date; operation: string }>`
    select actor_name as by, at, operation from audit_log
    where subject_id = ${id} order by at desc, id desc limit 1`.execute(ctx.db)
  return rows[0] ?? {}
}

const aboutOf = (loaded: unknown, result: unknown) => {
  const about = (loaded ?? result ?? {}) as { id?: unknown; unitId?: unknown }
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return { subjectId: text(about.id), unitId: text(about.unitId) }
}

import { createHash } from 'node:crypto'
import { readCsvFile } from '#kernel/csv/read.ts'
import type { Ctx } from '#kernel/context.ts'
import type { Lang } from '#kernel/text.ts'
import { administratorsOnly, mayVouchFor } from '../policy.ts'
import { affiliationChange, type NewAffiliation } from './affiliation-change.ts'
import { type Known, knownOf, namesakes } from './known.ts'
import { type Line, linesOf, type RefusedLine } from './lines.ts'

export type Change = { field: string; from: string | null; to: string }
/** A person of the file, and what the import does: `id` is null where they are new. */
export type Planned = {
  line: number
  id: string | null
  name: string
  email: string
  changes: Change[]
  /** What is written; for those who stay as they are, nothing. */
  set: { name?: string; language?: Lang; campusId?: string }
  addresses: string[]
  affiliations: NewAffiliation[]
  ends: { id: string; validFrom: string | null; validTo: string | null }[]
  /** Others of the same name, where somebody is new. */
  alike: { id: string; name: string; email: string }[]
}
export type Plan = {
  added: Planned[]
  changed: Planned[]
  unchanged: number
  refused: RefusedLine[]
  /** The same file against the same state has the same digest. */
  digest: string
}

/** What importing the file would do. Changes nothing; a fixed number of queries. */
export async function planImport(ctx: Ctx, bytes: Buffer): Promise<Plan> {
  administratorsOnly(ctx)
  const { lines, refused } = linesOf(await readCsvFile(bytes))
  const persons = Map.groupBy(lines, ({ email }) => email)
  const known = await knownOf(ctx, [
    ...new Set(lines.flatMap(({ email, addresses }) => [email, ...addresses])),
  ])
  const taken = new Map<string, string>()
  const planned = [...persons.values()].flatMap((theirs) => {
    const no = refusalOf(ctx, theirs, known, taken)
    if (no) refused.push(...theirs.map(({ line }) => ({ ...no, line })))
    return no ? [] : [planOf(theirs, known)]
  })
  const added = planned.filter(({ id }) => id === null)
  const alike = await namesakes(
    ctx,
    added.map(({ name }) => name),
  )
  for (const one of added)
    one.alike = (alike.get(one.name) ?? []).map(({ id, name, email }) => ({ id, name, email }))
  const changed = planned.filter(({ id, changes }) => id !== null && changes.length > 0)
  refused.sort((a, b) => a.line - b.line)
  const unchanged = planned.length - added.length - changed.length
  const digest = createHash('sha256')
    .update(JSON.stringify([added, changed, unchanged, refused]))
    .digest('hex')
  return { added, changed, unchanged, refused, digest }
}

type No = Omit<RefusedLine, 'line'>

/** Why the lines of one person cannot be taken, if they cannot: all of them, or none. */
function refusalOf(
  ctx: Ctx,
  theirs: Line[],
  known: Known,
  taken: Map<string, string>,
): No | undefined {
  const [{ email }] = theirs as [Line]
  const addresses = [...new Set([email, ...theirs.flatMap((line) => line.addresses)])]
  for (const address of addresses) {
    const holder = taken.get(address)
    if (holder !== undefined && holder !== email)
      return { column: 'addresses', reason: 'address_taken' }
    taken.set(address, email)
  }
  const ids = new Set(addresses.flatMap((address) => known.idAt.get(address) ?? []))
  if (ids.size > 1) return { column: 'addresses', reason: 'address_taken' }
  const [id] = ids
  const names = new Set(theirs.flatMap(({ name }) => name ?? []))
  if (names.size > 1) return { column: 'name', reason: 'bad_value' }
  if (id === undefined && names.size === 0) return { column: 'name', reason: 'required' }
  if (theirs.some(({ campus }) => campus && !known.campuses.has(campus.toLowerCase())))
    return { column: 'campus', reason: 'unknown' }
  const worksIn = id ? (known.worksIn.get(id) ?? []).map(({ unitId }) => unitId) : []
  if (!mayVouchFor(ctx.actor, { worksIn })) return { column: 'email', reason: 'not_yours' }
  return undefined
}

function planOf(theirs: Line[], known: Known): Planned {
  const first = theirs[0]!
  const { email } = first
  const all = [...new Set([email, ...theirs.flatMap((line) => line.addresses)])]
  const id = all.map((address) => known.idAt.get(address)).find((one) => one !== undefined) ?? null
  const person = id ? known.people.get(id) : undefined
  const said = <K extends 'name' | 'language' | 'campus'>(key: K) =>
    theirs.find((line) => line[key] !== undefined)?.[key]
  const campus = known.campuses.get(said('campus')?.toLowerCase() ?? '')
  const changes: Change[] = []
  const set: Planned['set'] = {}
  const differ = (field: string, from: string | null, to: string) =>
    changes.push({ field, from, to })
  const [name, language] = [said('name'), said('language')]
  if (name && name !== person?.name) {
    differ('name', person?.name ?? null, name)
    set.name = name
  }
  if (language && language !== person?.language) {
    differ('language', person?.language ?? null, language)
    set.language = language
  }
  if (campus && campus.id !== person?.campusId) {
    const before = [...known.campuses.values()].find((one) => one.id === person?.campusId)
    differ('campus', before?.name.sv ?? null, campus.name.sv)
    set.campusId = campus.id
  }
  const addresses = all.filter((address) => !known.idAt.has(address))
  for (const address of addresses) differ('addresses', null, address)
  const { adds, ends, differences } = affiliationChange(
    theirs,
    id ? (known.affiliations.get(id) ?? []) : [],
    known,
  )
  changes.push(...differences)
  return {
    ...{ line: first.line, id, name: person && !name ? person.name : (name ?? ''), email },
    ...{ changes, set, addresses, affiliations: adds, ends, alike: [] },
  }
}

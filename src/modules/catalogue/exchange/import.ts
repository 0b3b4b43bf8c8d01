import { same } from '#engines/forms/index.ts'
import { type Ctx, inTransaction } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { parse } from '#kernel/input.ts'
import { addSynonyms } from '#modules/search/index.ts'
import { type Change, changesBetween } from '../editing/difference.ts'
import { putGuide } from '../guides/operations.ts'
import { putService } from '../operations.ts'
import { rowOf } from '../service-row.ts'
import { serviceInput } from '../service-schema.ts'
import type { Content, Kind } from '../tables.ts'
import { type Fault, placeOf, type Read, readCatalogue } from './read.ts'
import { type Catalogue, catalogueIn } from './write.ts'

export type Difference = {
  faults: Fault[]
  new: string[]
  changed: { page: string; changes: Change[] }[]
  same: number
  /** What the file does not have; it stays as it is. */
  onlyHere: string[]
  newSynonyms: string[][]
  stored: boolean
}

/** Says what a file would change, and with `apply` changes it: all of it, or, where anything is wrong, nothing. */
export async function importCatalogue(
  ctx: Ctx,
  { unitId, text, apply }: { unitId: string; text: string; apply: boolean },
): Promise<Difference> {
  const read = readCatalogue(text)
  if (!read.catalogue) return { ...nothing, faults: read.faults }
  const { catalogue } = read
  return inTransaction(ctx, async (ctx) => {
    const faults = await unknownIn(ctx, unitId, read)
    if (faults.length > 0) return { ...nothing, faults }
    const difference = compared(await catalogueIn(ctx, unitId), catalogue)
    if (!apply) return difference
    const touched = new Set([...difference.new, ...difference.changed.map(({ page }) => page)])
    for (const one of catalogue.services)
      if (touched.has(named('service', one))) await putService(ctx, { ...one, unitId } as never)
    for (const one of catalogue.guides)
      if (touched.has(named('guide', one))) await putGuide(ctx, { ...one, unitId } as never)
    for (const words of difference.newSynonyms) await addSynonyms(ctx, { unitId, words })
    return { ...difference, stored: true }
  })
}

const nothing = {
  ...{ new: [], changed: [], same: 0, onlyHere: [], newSynonyms: [], stored: false },
}

/** Departments, teams, places and persons that this installation does not know. */
async function unknownIn(ctx: Ctx, unitId: string, { catalogue, lineOf }: Read): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const [index, service] of catalogue!.services.entries())
    try {
      await rowOf(ctx, parse(serviceInput, { ...service, unitId }))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for (const [field, [code]] of Object.entries(error.errors)) {
        const path = ['services', index, ...field.split('.')]
        faults.push({ line: lineOf(path), place: placeOf(path, catalogue), fault: code! })
      }
    }
  return faults
}

const named = (kind: Kind, content: Content) => `${kind} ${content['slug'] as string}`

function compared(before: Catalogue, after: Catalogue): Difference {
  const pagesOf = ({ services, guides }: Catalogue) =>
    new Map([
      ...services.map((one) => [named('service', one), one] as const),
      ...guides.map((one) => [named('guide', one), one] as const),
    ])
  const [here, there] = [pagesOf(before), pagesOf(after)]
  const known = [...there].filter(([page]) => here.has(page))
  const changed = known
    .filter(([page, content]) => !same(here.get(page), content))
    .map(([page, content]) => ({ page, changes: changesBetween(here.get(page), content) }))
  const sets = new Set(before.synonyms.map(setOf))
  return {
    faults: [],
    new: [...there.keys()].filter((page) => !here.has(page)),
    changed,
    same: known.length - changed.length,
    onlyHere: [...here.keys()].filter((page) => !there.has(page)),
    newSynonyms: after.synonyms.filter((words) => !sets.has(setOf(words))),
    stored: false,
  }
}

const setOf = (words: string[]) => words.toSorted().join('\n')

import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { type Declared, countRows, givenTo } from '#kernel/personal-data/index.ts'
import { subjectOf } from './subject.ts'

/** What the register says of one table, for people to read. */
export const saidOf = ({ module, table, title, purpose, basis, seenBy, kept }: Declared) => ({
  ...{ module, table, title, purpose, basis, seenBy, kept },
})

/** What is kept about whoever asks, table by table, with how many rows of each. */
export async function myData(ctx: Ctx) {
  const counts = await countRows(ctx, await ownSubject(ctx))
  const tables = Map.groupBy(counts, ({ declared }) => declared)
  return [...tables].flatMap(([declared, ways]) => {
    const n = ways.reduce((sum, way) => sum + way.n, 0)
    return n > 0 ? [{ ...saidOf(declared), leftOut: declared.leftOut ?? null, n }] : []
  })
}

/** Every row about whoever asks, with headings; what is left out is said with why. */
export const myDataGiven = async (ctx: Ctx) => givenTo(ctx, await ownSubject(ctx))

const ownSubject = (ctx: Ctx) => {
  const { kind, personId, session } = ctx.actor
  if (kind !== 'person' || !personId || session?.narrow) throw notFound()
  return subjectOf(ctx, personId)
}

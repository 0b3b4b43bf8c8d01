import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { askOutside } from '#kernel/http/outgoing.ts'
import { job } from '#kernel/jobs.ts'
import { operation } from '#kernel/operation.ts'
import { db, type Kind, kinds } from '../tables.ts'
import { linksIn, verdictOf } from './links.ts'

const foundOn = z.array(z.object({ kind: z.enum(kinds), slug: z.string() }))
const checked = z.object({
  url: z.string().max(2_000),
  verdict: z.enum(['ok', 'broken', 'uncertain']),
  reason: z.string().max(100),
  foundOn,
})

/** Keeps how a unit's links were found; those that stand nowhere any more are forgotten. */
export const noteLinks = operation('catalogue.note-links', {
  input: z.object({ unitId: z.uuid(), links: z.array(checked).max(10_000) }),
  allow: ({ kind }) => kind === 'system',
  async run(ctx, { unitId, links }) {
    await db(ctx).deleteFrom('checkedLinks').where('unitId', '=', unitId).execute()
    for (const { foundOn, ...link } of links)
      await db(ctx)
        .insertInto('checkedLinks')
        .values({ unitId, ...link, foundOn: JSON.stringify(foundOn) as never, checkedAt: ctx.now })
        .execute()
  },
  trace: ({ links }) => ({ links: links.length }),
})

type Ask = typeof askOutside
/** So long is waited between two links: nobody's server is to notice. */
const pause = 200

/** Asks every link of what is published, one after the other, outside of any transaction. */
export async function checkLinks(ctx: Ctx, ask: Ask = askOutside, wait = pause): Promise<void> {
  for (const [unitId, pages] of Map.groupBy(await published(ctx), ({ unitId }) => unitId)) {
    const places = new Map<string, { kind: Kind; slug: string }[]>()
    for (const { kind, slug, content } of pages)
      for (const url of linksIn(content))
        places.set(url, [...(places.get(url) ?? []), { kind, slug }])
    const before = await linksOf(ctx, unitId)
    const links: z.input<typeof checked>[] = []
    for (const [url, foundOn] of places) {
      const outcome = await ask(url)
      const last = before.find((one) => one.url === url)
      links.push({ url, foundOn, ...verdictOf(outcome, last) })
      await new Promise((done) => void setTimeout(done, wait))
    }
    await noteLinks(ctx, { unitId, links })
  }
}

/** Every Sunday night. */
export const linkChecking = job('catalogue.check-links', (ctx) => checkLinks(ctx), '12 2 * * 0')

export const linksOf = (ctx: Ctx, unitId: string) =>
  db(ctx)
    .selectFrom('checkedLinks')
    .select(['url', 'verdict', 'reason', 'foundOn', 'checkedAt'])
    .where('unitId', '=', unitId)
    .orderBy('url')
    .execute()

/** The words of all that is published, as the last revision has them. */
async function published(ctx: Ctx) {
  const rows = await db(ctx)
    .selectFrom('revisions')
    .distinctOn('recordId')
    .select(['unitId', 'kind', 'content'])
    .orderBy('recordId')
    .orderBy('number', 'desc')
    .execute()
  return rows
    .filter(({ content }) => content['status'] === 'published')
    .map((row) => ({ ...row, slug: row.content['slug'] as string }))
}

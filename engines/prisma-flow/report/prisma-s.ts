import { z } from 'zod'
import { prismaSWords } from './words.ts'

const text = z.union([z.string().trim().min(1), z.strictObject({ sv: z.string(), en: z.string() })])
const list = z.array(text).min(1)
const day = z.iso.date()

/** `false` says "it was not done", which is an answer; what is left out or null is not one. */
const orNot = <T extends z.ZodType>(type: T) => z.union([z.literal(false), type]).nullish()

/** Answers to the sixteen items of PRISMA-S, each under its own name. */
export const prismaSAnswers = z.strictObject({
  databases: z
    .array(z.strictObject({ name: text, platform: text }))
    .min(1)
    .nullish(),
  multiDatabase: orNot(z.strictObject({ platform: text, databases: list })),
  registries: orNot(list),
  browsing: orNot(z.array(z.strictObject({ source: text, how: text })).min(1)),
  citations: orNot(
    z.strictObject({ direction: z.enum(['backward', 'forward', 'both']), tools: list.nullish() }),
  ),
  contacts: orNot(list),
  otherMethods: orNot(list),
  strategies: z.strictObject({ where: text }).nullish(),
  limits: orNot(z.array(z.strictObject({ limit: text, why: text })).min(1)),
  filters: orNot(
    z.array(z.strictObject({ name: text, citation: text, modified: z.boolean() })).min(1),
  ),
  priorWork: orNot(list),
  updates: orNot(z.strictObject({ how: z.enum(['rerun', 'alerts']), last: day.nullish() })),
  dates: z
    .array(z.strictObject({ source: text, day }))
    .min(1)
    .nullish(),
  peerReview: orNot(z.strictObject({ by: text, how: text })),
  totals: z
    .array(z.strictObject({ source: text, n: z.int().nonnegative() }))
    .min(1)
    .nullish(),
  deduplication: orNot(z.strictObject({ how: text, software: text })),
})
export type PrismaSAnswers = z.infer<typeof prismaSAnswers>
export type PrismaSItem = keyof PrismaSAnswers

const parts: Record<string, PrismaSItem[]> = {
  sources: 'databases multiDatabase registries browsing citations contacts otherMethods'.split(
    ' ',
  ) as never,
  strategies: 'strategies limits filters priorWork updates dates'.split(' ') as never,
  review: ['peerReview'],
  records: ['totals', 'deduplication'],
}

/** The sixteen items in the order and with the numbers of PRISMA-S, by the part they belong to. */
export const prismaSItems = Object.entries(parts)
  .flatMap(([part, items]) => items.map((item) => ({ part, item })))
  .map(({ part, item }, i) => ({ number: i + 1, item, part, question: prismaSWords[item] }))

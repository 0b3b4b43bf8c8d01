import { afterAll, beforeAll, expect, test } from 'vitest'
import { find } from '#modules/search/index.ts'
import { makeWorld, type World } from '#test/world.ts'
import { lastQuestions, type Question, questions, secondQuestions } from './golden/questions.ts'
import { unseenQuestions } from './golden/unseen-questions.ts'
import { theDemoCatalogue } from './make.ts'
import { catalogue } from './module.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [catalogue] })
  await theDemoCatalogue(world)
})
afterAll(() => world.close())

const addressOf = (wanted: string) =>
  wanted.startsWith('guide:') ? `/guides/${wanted.slice(6)}` : `/services/${wanted}`

/** The questions that do not lead to what they should within the first three. */
async function missed(asked: Question[]) {
  const misses: string[] = []
  for (const { q, wanted } of asked) {
    const { hits } = await find(world.guest, { q, keys: ['public'], lang: 'sv', limit: 3 })
    const urls = hits.map(({ url }) => url)
    if (!wanted.some((one) => urls.includes(addressOf(one))))
      misses.push(`${q} → ${urls.join(' ')}`)
  }
  return misses
}

// Of the last ones, which nothing was tuned by, 47 of 50 did when they were written; of the unseen, 51 of 60,
// and 54 with the rules that they led to.
test.each([
  { which: 'those it was tuned by', least: 95, asked: questions.filter((one) => !one.heldOut) },
  { which: 'those held out', least: 95, asked: questions.filter(({ heldOut }) => heldOut) },
  { which: 'those written afterwards', least: 95, asked: secondQuestions },
  { which: 'the last ones', least: 90, asked: lastQuestions },
  { which: 'the unseen ones', least: 88, asked: unseenQuestions },
])('of $which, $least of 100 questions lead where they should', async ({ asked, least }) => {
  const misses = await missed(asked)
  // Whoever tunes by what is held out has nothing left to measure with.
  const shown = asked[0]!.heldOut ? '' : misses.join('\n')
  expect(misses.length, shown).toBeLessThanOrEqual(asked.length * (1 - least / 100))
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { find } from '#modules/search/index.ts'
import { makeWorld, type World } from '#test/world.ts'
import { type Question, questions } from './demo/questions.ts'
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

test.each([
  { which: 'those it was tuned by', heldOut: false },
  { which: 'those held out', heldOut: true },
])('of $which, at least 95 of 100 questions lead where they should', async ({ heldOut }) => {
  const asked = questions.filter((question) => question.heldOut === heldOut)
  const misses = await missed(asked)

  // Whoever tunes by what is held out has nothing left to measure with.
  expect(misses.length, heldOut ? '' : misses.join('\n')).toBeLessThanOrEqual(asked.length * 0.05)
})

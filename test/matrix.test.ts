import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#kernel/operation.ts'
import { aCase } from '#modules/cases/make.ts'
import { aToken } from '#modules/people/make.ts'
import { modules } from '../src/modules.ts'
import routes from '../src/routes.ts'
import { aCast, type Cast } from './cast.ts'
import { apiTable, preparedCalls } from './matrix/api.ts'
import { preparedBooking } from './matrix/booking.ts'
import { operationOutcomes, preparedInputs } from './matrix/operations.ts'
import { actionTable, addresses, pageTable, preparedPages, preparedUrls } from './matrix/pages.ts'
import { tableOf } from './matrix/table.ts'
import { whoMay } from './matrix/who-may.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let cast: Cast
beforeAll(async () => {
  // Some are used by pages alone, and so are not loaded with the modules.
  const root = join(import.meta.dirname, '..')
  for (const file of globSync('src/modules/**/*.ts', { cwd: root }))
    if (
      !file.endsWith('.test.ts') &&
      readFileSync(join(root, file), 'utf8').includes('= operation(')
    )
      await import(join(root, file))
  world = await makeWorld({ pages: true })
  cast = await aCast(world)
})
afterAll(() => world?.close())

const endpoints = modules.flatMap(({ api }) => api ?? [])

test('every operation, endpoint and page has been thought of here', () => {
  const missing = (all: string[], known: object) =>
    all.filter((name) => !Object.hasOwn(known, name))
  expect(missing([...operations.keys()], preparedInputs)).toEqual([])
  expect(
    missing(
      endpoints.map(({ method, path }) => `${method} ${path}`),
      preparedCalls,
    ),
  ).toEqual([])
  expect(missing(addresses(routes), preparedPages)).toEqual([])
})

test('whatever an auditor is shown is written down, once', { timeout: 120_000 }, async () => {
  const { auditor } = cast.unit
  const token = await aToken(world, cast.unit.id, 'auditor')
  const { urls } = await preparedUrls(world, cast, addresses(routes))
  const { id } = await aCase(world, cast.unit, cast.service)
  const booking = await preparedBooking(world, cast)
  const asked = [
    ...urls.map(([, url]) => [auditor, url] as const),
    ...endpoints
      .filter(({ method }) => method === 'get')
      .map(
        (one) =>
          [
            token,
            `/api/v1${preparedCalls[`get ${one.path}`]!({ cast, id, booking }).path}`,
          ] as const,
      ),
    [auditor, '/api/docs'] as const,
  ]
  let shown = 0
  for (const [who, url] of asked) {
    const before = await readingCount()
    const { status } = await world.request(who, 'GET', url)
    const added = (await readingCount()) - before
    expect(added, `${url}: ${status}`).toBe(status < 300 ? 1 : 0)
    shown += added
  }
  expect(shown).toBeGreaterThan(20)
  const before = await readingCount()
  await world.request(cast.unit.manager, 'GET', '/cases')
  expect(await readingCount()).toBe(before)
})

const readingCount = async () =>
  (await sql<{ n: number }>`select count(*) as n from readings`.execute(world.hub.db)).rows[0]!.n

const intro = `# Who may do what

Written by \`npx vitest run test/matrix.test.ts -u\`, reviewed like code. **ok** done or shown · **in** sent to
sign in · otherwise the status of the refusal. What somebody may not see is 404; what they see but may not do, 403.
The case is visible to its department; "staff" works there.
`

test('everybody may do exactly what the golden file says', { timeout: 300_000 }, async () => {
  const measured = await operationOutcomes(world, cast)
  await expect(whoMay(measured)).toMatchFileSnapshot(
    '../src/modules/admin/rights/golden/who-may.json',
  )
  const parts = [
    ['Operations', tableOf(measured.columns, measured.rows)],
    ['API', await apiTable(world, cast, endpoints)],
    ['Pages', await pageTable(world, cast, addresses(routes))],
    ['Forms on pages', await actionTable(world, cast)],
  ]
  const list = (kind: 'elevated' | 'narrow') =>
    [...operations.values()]
      .filter((one) => one[kind])
      .map((one) => `- ${one.operation}`)
      .sort()
      .join('\n')
  parts.push(['Ask for an elevated session', list('elevated')])
  parts.push(['May be done by who came by the link to their own page', list('narrow')])
  const written = parts.map(([title, table]) => `## ${title}\n\n${table}`).join('\n\n')
  await expect(`${intro}\n${written}\n`).toMatchFileSnapshot('matrix.golden.md')
})

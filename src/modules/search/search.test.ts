import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ctx, type Hub, newContext, system } from '#kernel/context.ts'
import type { Database } from '#kernel/database/index.ts'
import { freshDatabase } from '#test/database.ts'
import { type Document, find, indexed, unindexed } from './index.ts'

let database: Database
let ctx: Ctx
let unitId: string

const everybody = ['public']
const service = (slug: string, texts: { sv: string[]; en: string[] }): Document[] =>
  (['sv', 'en'] as const).map((language) => ({
    kind: 'service',
    recordId: idOf(slug),
    unitId,
    visibleTo: everybody,
    language,
    title: texts[language][0]!,
    keywords: texts[language][1]!,
    body: texts[language][2] ?? '',
    url: `/services/${slug}`,
    rank: 50,
  }))
const ids = new Map<string, string>()
const idOf = (slug: string) => ids.get(slug) ?? ids.set(slug, crypto.randomUUID()).get(slug)!

const urls = async (q: string, given: Partial<Parameters<typeof find>[1]> = {}) =>
  (await find(ctx, { q, keys: everybody, lang: 'sv', ...given })).hits.map(({ url }) => url)

beforeAll(async () => {
  database = await freshDatabase()
  const hub = {
    db: database.kysely,
    clock: () => new Date('2026-11-23T08:00:00Z'),
    settings: { lang: 'sv' },
  }
  ctx = newContext(hub as unknown as Hub, { actor: system })
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into units (slug, name, faculty, created_at)
     values ('u', '{"sv":"E","en":"U"}', '{"sv":"F","en":"F"}', now()) returning id`,
  )
  unitId = rows[0]!.id
  await indexed(ctx, [
    ...service('systematic-search', {
      sv: [
        'Systematisk sökning',
        'litteratursökning, hjälp med sökning, prisma',
        'En sökspecialist bygger sökningen.',
      ],
      en: [
        'Systematic search',
        'literature search, help with search, prisma',
        'A specialist builds the search.',
      ],
    }),
    ...service('backup', {
      sv: [
        'Säkerhetskopia och återläsning',
        'backup, säkerhetskopiering',
        'Dina data kopieras varje natt.',
      ],
      en: ['Backup and restore', 'backup, deleted file', 'Your data are copied every night.'],
    }),
    ...service('loan-computer', {
      sv: ['Lånedator', 'låna dator, bärbar', 'Du får låna en dator en vecka.'],
      en: ['Loan computer', 'borrow a laptop', 'Borrow a computer for a week.'],
    }),
    ...service('film', {
      sv: ['Film, podd och ljud', 'filma, video', 'Vi spelar in din film.'],
      en: ['Film, podcast and audio', 'video', 'We record your film.'],
    }),
    ...service('ethics', {
      sv: ['Etik och personuppgifter', 'etikprövning', 'Hjälp inför etikprövning.'],
      en: ['Ethics and personal data', 'ethical review', 'Help before ethical review.'],
    }),
  ])
})
afterAll(() => database.close())

test.each([
  ['hjälp med systematisk sökning', '/services/systematic-search'],
  ['help with systematic search', '/services/systematic-search'],
  ['systematisk sökning', '/services/systematic-search'],
  ['systematiska sökningar', '/services/systematic-search'],
  ['Systematic searches', '/services/systematic-search'],
  ['backup', '/services/backup'],
  ['säkerhetskopiering', '/services/backup'],
  ['sakerhetskopiering', '/services/backup'],
  ['hur gör jag en backup', '/services/backup'],
  ['film', '/services/film'],
  ['lånedat', '/services/loan-computer'],
  ['etik', '/services/ethics'],
])('«%s» finds %s first, in either language', async (q, url) => {
  expect((await urls(q))[0]).toBe(url)
  expect((await urls(q, { lang: 'en' }))[0]).toBe(url)
})

test.each([
  ['bakcup', '/services/backup', 'backup'],
  ['sytematisk sökning', '/services/systematic-search', 'systematisk sökning'],
  ['systmatic serach', '/services/systematic-search', 'systematic search'],
  ['lånedtor', '/services/loan-computer', 'lånedator'],
])('«%s» is read as %s and says so', async (q, url, meant) => {
  const found = await find(ctx, { q, keys: everybody, lang: 'sv' })
  expect(found.hits[0]).toMatchObject({ url, via: 'spelling' })
  expect(found.meant).toBe(meant)
})

test('a record with a document per language is found once, and shown in the reader’s', async () => {
  const titles = async (lang: 'sv' | 'en') =>
    (await find(ctx, { q: 'backup', keys: everybody, lang })).hits.map(({ title }) => title)
  expect(await titles('sv')).toEqual(['Säkerhetskopia och återläsning'])
  expect(await titles('en')).toEqual(['Backup and restore'])
})

test('a beginning says that it is one', async () => {
  const via = async (q: string) =>
    (await find(ctx, { q, keys: everybody, lang: 'sv' })).hits[0]?.via
  expect(await via('lånedator')).toBe('stem')
  expect(await via('lånedat')).toBe('prefix')
})

test('the number as it was typed goes before those that only begin like it', async () => {
  const numbered = (number: string): Document => ({
    ...{ kind: 'case', recordId: idOf(number), unitId, visibleTo: ['numbers'], language: null },
    ...{ title: 'Ärende', keywords: number, url: `/cases/${number}` },
  })
  await indexed(ctx, ['2026-04719', '2026-0471', '2026-04712'].map(numbered))
  const found = await urls('2026-0471', { keys: ['numbers'] })
  expect(found[0]).toBe('/cases/2026-0471')
  expect(found).toHaveLength(3)
})

test('quotes and a minus are taken at their word', async () => {
  expect(await urls('"systematisk sökning"')).toEqual(['/services/systematic-search'])
  expect(await urls('"sökning systematisk"')).toEqual([])
  expect(await urls('sökning -prisma')).toEqual([])
})

test('only those with a key find, and only their own kind of record where one is asked for', async () => {
  const secret: Document = {
    ...{ kind: 'case', recordId: idOf('case'), unitId, visibleTo: ['department:x', 'person:mira'] },
    ...{
      language: null,
      title: 'Zebrafiskar i kylrummet',
      keywords: '2026-0142',
      url: '/cases/2026-0142',
    },
  }
  await indexed(ctx, [secret])
  expect(await urls('zebrafisk')).toEqual([])
  expect(await urls('zebrafisk', { keys: [] })).toEqual([])
  for (const key of ['department:x', 'person:mira'])
    expect(await urls('zebrafisk', { keys: ['public', key] })).toEqual(['/cases/2026-0142'])
  expect(await urls('2026-0142', { keys: ['department:x'] })).toEqual(['/cases/2026-0142'])
  expect(await urls('zebrafisk', { keys: ['department:x'], kinds: ['service'] })).toEqual([])
  await unindexed(ctx, secret.recordId)
  expect(await urls('zebrafisk', { keys: ['department:x'] })).toEqual([])
})

test('a document put again replaces the one that stood there', async () => {
  const one = (title: string): Document => ({
    ...{
      kind: 'case',
      recordId: idOf('again'),
      unitId,
      visibleTo: ['k'],
      language: null,
      title,
      url: '/x',
    },
  })
  await indexed(ctx, [one('Morötter')])
  await indexed(ctx, [one('Palsternackor')])
  expect(await urls('morot', { keys: ['k'] })).toEqual([])
  expect(await urls('palsternackor', { keys: ['k'] })).toEqual(['/x'])
})

test('long lists are read page by page, each record once', async () => {
  const many = Array.from({ length: 45 }, (_, n): Document => ({
    ...{
      kind: 'case',
      recordId: crypto.randomUUID(),
      unitId,
      visibleTo: ['pages'],
      language: null,
    },
    ...{ title: `Trumslagare ${n}`, url: `/cases/${n}` },
  }))
  await indexed(ctx, many)
  const seen: string[] = []
  let after: string | undefined
  do {
    const found = await find(ctx, {
      q: 'trumslagare',
      keys: ['pages'],
      lang: 'sv',
      limit: 20,
      after,
    })
    seen.push(...found.hits.map(({ url }) => url))
    after = found.next ?? undefined
  } while (after)
  expect(seen.length).toBe(45)
  expect(new Set(seen).size).toBe(45)
  await expect(
    find(ctx, { q: 'x', keys: ['pages'], lang: 'sv', after: 'rubbish' }),
  ).rejects.toThrow('bad_cursor')
})

test.each([
  '',
  '   ',
  '!!!',
  '"',
  "'; drop table units; --",
  '\\',
  "a'b",
  ':*',
  '& | !',
  '-',
  '<->',
  '\0',
  '%',
  '_',
  'och',
  'the',
  'it',
  'hur',
  '((((',
  '💩',
  '-- -',
  'or or or',
  '"a" -"b"',
  "'''",
])('«%s» is no trouble', async (q) => {
  expect(await find(ctx, { q, keys: everybody, lang: 'sv' })).toHaveProperty('hits')
})

test('a whole essay in the box is cut, not choked on', async () => {
  expect(await urls(`backup ${'a'.repeat(5_000)}`)).toEqual(['/services/backup'])
  expect(await urls(`säkerhetskopia ${'ord och ännu fler '.repeat(500)}`)).toBeInstanceOf(Array)
})

test('data is not a computer: a word as it stands goes before one that shares its stem', async () => {
  expect((await urls('dator'))[0]).toBe('/services/loan-computer')
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { grantRole, personCards } from '#modules/people/index.ts'
import { aColleague, aRequester, aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { addAddress } from '#modules/people/persons/addresses.ts'
import { addAffiliation } from '#modules/people/persons/affiliations.ts'
import { duplicates, tellApart } from '#modules/people/persons/duplicates.ts'
import { personAt } from '#modules/people/persons/find.ts'
import { gatherMerged, mergePersons } from '#modules/people/persons/merge.ts'
import { unmergePersons } from '#modules/people/persons/unmerge.ts'
import { findOrAddRequester } from '#modules/people/requester.ts'
import { makeWorld, type World } from './world.ts'
import { aCase } from '#modules/cases/make.ts'
import { replyToCase } from '#modules/cases/operations/converse.ts'

let world: World
let unit: TestUnit
let service: Awaited<ReturnType<typeof aService>>
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
  service = await aService(world, unit)
})
afterAll(() => world.close())

const admin = () => world.as(unit.administrator)
const merge = (kept: { id: string }, gone: { id: string }, vouch = false) =>
  mergePersons(admin(), { keptId: kept.id, goneId: gone.id, vouch })
const two = (text: string) => ({ sv: text, en: text })

/** Everything in the database that points to persons, or says who they are. */
async function everything() {
  const tables = new Set(world.hub.personColumns.map(({ table }) => table))
  for (const one of ['person_merges', 'person_merge_rows', 'events', 'audit_log'])
    tables.delete(one)
  const kept: Record<string, string[]> = {}
  for (const table of tables) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(t) - 'updated_at')::text as row from ${sql.table(table)} t order by 1`.execute(
      world.hub.db,
    )
    kept[table] = rows.map(({ row }) => row)
  }
  return kept
}

test('every foreign key to a person is claimed by a module, and what is claimed is there', async () => {
  const { rows } = await sql<{ it: string }>`
    select c.conrelid::regclass::text || '.' || a.attname as it
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people'::regclass`.execute(world.hub.db)
  const claimed = new Set(world.hub.personColumns.map(({ table, column }) => `${table}.${column}`))
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.map(({ it }) => it).filter((it) => !claimed.has(it))).toEqual([])
  const { rows: there } = await sql<{ it: string }>`
    select table_name || '.' || column_name as it from information_schema.columns
    where table_schema = 'public'`.execute(world.hub.db)
  const all = new Set(there.map(({ it }) => it))
  expect([...claimed].filter((it) => !all.has(it))).toEqual([])
})

describe('two entries become one person', () => {
  test('with cases, messages, roles and sessions; and two again, exactly as they were', async () => {
    const kept = await aColleague(world, unit.id, { name: 'Ulla Berg', role: 'staff' })
    const gone = await aColleague(world, unit.id, { name: 'Berg, Ulla', role: 'staff' })
    await grantRole(world.system, { personId: gone.id, unitId: unit.id, role: 'editor' })
    await addAffiliation(world.system, { personId: gone.id, organisation: two('Vård') })
    const theCase = await aCase(world, { requester: gone }, service)
    const own = await aCase(world, { requester: kept }, service)
    for (const person of [kept, gone])
      await sql`insert into case_viewers values (${own.id}, ${person.id})`.execute(world.hub.db)
    expect((await world.request(gone, 'GET', '/my')).status).toBe(200)
    expect((await world.request(kept, 'GET', '/my')).status).toBe(200)
    const before = await everything()

    const { mergeId } = await merge(kept, gone)
    const after = await world.person(kept.id)
    expect(after.actor.roles.map(({ role }) => role).sort()).toEqual(['editor', 'staff'])
    expect((await personAt(world.guest, gone.email))?.id).toBe(kept.id)
    const page = await world.request(gone, 'GET', `/cases/${theCase.number}`)
    expect(page.status).toBe(200)
    expect(await (await world.request(gone, 'GET', '/my')).text()).toContain('Ulla Berg')
    expect((await personCards(world.system, [gone.id])).get(gone.id)).toMatchObject({
      id: kept.id,
      email: kept.email,
    })
    const left = world.hub.personColumns.filter(({ stays }) => !stays)
    for (const { table, column, searchKeys } of left) {
      if (searchKeys) continue
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)} = ${gone.id}::uuid`.execute(
        world.hub.db,
      )
      expect(rows[0]!.n, `${table}.${column}`).toBe(0)
    }

    await unmergePersons(admin(), { mergeId })
    expect(without(await everything(), 'version')).toEqual(without(before, 'version'))
    await expect(unmergePersons(admin(), { mergeId })).rejects.toMatchObject({
      code: 'already_done',
    })
  })

  test('while a case of hers is being answered: nothing said is lost, and letters find her', async () => {
    const [kept, gone] = [await aRequester(world, 'Mira Ek'), await aRequester(world, 'Mira Ek')]
    const theCase = await aCase(world, { requester: gone }, service)
    const path = `/cases/${theCase.number}`
    const opened = await (await world.request(gone, 'GET', path)).text()
    expect(opened).toContain(theCase.number)
    const stale = world.as(gone) // a request that had begun when they were merged
    await merge(kept, gone)

    // She had the page open, and sends what she had written.
    const sent = await world.request(gone, 'POST', path, {
      do: 'answer',
      text: 'Skrivet under tiden',
    })
    expect([200, 302]).toContain(sent.status)
    await replyToCase(world.as(unit.anna), { caseId: theCase.id, text: 'Svar efteråt' })
    const letter = (await world.letters()).at(-1)!
    expect(letter.toAddress).toBe(kept.email)
    const shown = await (await world.request(gone, 'GET', path)).text()
    for (const said of ['Skrivet under tiden', 'Svar efteråt']) expect(shown).toContain(said)

    const late = await aCase(world, { requester: { ...gone, actor: stale.actor } }, service)
    await gatherMerged(world.system, {})
    const { rows } = await sql<{ requesterId: string }>`
      select requester_id from cases where id = ${late.id}`.execute(world.hub.db)
    expect(rows[0]!.requesterId).toBe(kept.id)
  })

  test('an address that nobody has shown leads to her only when it is vouched for', async () => {
    const order = async () => {
      const email = `gast.${unique()}@example.org`
      return findOrAddRequester(world.guest, { email, name: 'Mira Sandell', language: 'sv' })
    }
    const kept = await aRequester(world)
    const [one, other] = [await order(), await order()]
    const { mergeId } = await merge(kept, one)
    expect(await personAt(world.guest, one.email)).toBeUndefined()
    await merge(kept, other, true)
    expect((await personAt(world.guest, other.email))?.id).toBe(kept.id)
    await unmergePersons(admin(), { mergeId })
    expect((await personAt(world.guest, one.email))?.id).toBe(one.id)
  })

  test('not by who does not answer for both, not with oneself, not against what is shown', async () => {
    const [kept, gone] = [await aRequester(world), await aRequester(world)]
    const ids = { keptId: kept.id, goneId: gone.id, vouch: false }
    const by = (who: TestUnit['anna'], more: object = {}) =>
      mergePersons(world.as(who), { ...ids, ...more })
    await expect(by(unit.anna)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(by(unit.administrator, { goneId: unit.stranger.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(by(unit.administrator, { goneId: kept.id })).rejects.toMatchObject({
      errors: { goneId: ['bad_value'] },
    })
    const email = `gast.${unique()}@example.org`
    const guest = await findOrAddRequester(world.guest, { email, language: 'sv' })
    await expect(merge(guest, kept)).rejects.toMatchObject({ code: 'wrong_state' })
    await merge(kept, gone)
    await expect(merge(kept, gone)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of two merges in a row the later one is undone first', async () => {
    const [a, b, c] = [await aRequester(world), await aRequester(world), await aRequester(world)]
    const first = await merge(b, c)
    const second = await merge(a, b)
    expect((await personAt(world.guest, c.email))?.id).toBe(a.id)
    await expect(unmergePersons(admin(), first)).rejects.toMatchObject({ code: 'not_found' })
    await unmergePersons(admin(), second)
    await unmergePersons(admin(), first)
    for (const one of [a, b, c]) expect((await personAt(world.guest, one.email))?.id).toBe(one.id)
  })
})

describe('duplicates are found, and said why', () => {
  test('by name and affiliation, by address, by what is not known; not by the name alone', async () => {
    const name = `Wilma ${unique()}`
    const [one, same, other] = [
      await aRequester(world, name),
      await aRequester(world, name.split(' ').reverse().join(', ')),
      await aRequester(world, name),
    ]
    for (const { id: personId } of [one, same])
      await addAffiliation(world.system, { personId, organisation: two('Hjärta') })
    await addAffiliation(world.system, { personId: other.id, organisation: two('Vård') })
    const local = one.email.split('@')[0]!
    const guest = await findOrAddRequester(world.guest, {
      ...{ email: `${local}@annan.example.org`, name, language: 'sv' },
    })
    const found = await duplicates(admin())
    const why = (a: { id: string }, b: { id: string }) =>
      found.find(
        ({ one, other }) => [one.id, other.id].sort().join() === [a.id, b.id].sort().join(),
      )?.why
    expect(why(one, same)).toEqual(['affiliation'])
    expect(why(one, guest)).toEqual(['address', 'unknown'])
    expect(why(one, other)).toBeUndefined()
    await tellApart(admin(), { oneId: one.id, otherId: same.id })
    const left = (await duplicates(admin())).map(({ one, other }) =>
      [one.id, other.id].sort().join(),
    )
    expect(left).not.toContain([one.id, same.id].sort().join())
    await addAddress(admin(), { personId: one.id, address: `${unique()}@example.org` })
  })
})

describe('on the pages', () => {
  const ask = (method: string, path: string, body?: object) =>
    world.request(unit.administrator, method, path, body)

  test('an administrator compares, merges, and undoes', async () => {
    const email = `gast.${unique()}@example.org`
    const kept = await aRequester(world, `Gustav ${unique()}`)
    const order = { email, name: kept.name, language: 'sv' as const }
    const gone = await findOrAddRequester(world.guest, order)
    const list = await (await ask('GET', '/admin/people/duplicates')).text()
    expect(list).toContain(kept.name)
    const path = `/admin/people/merge?one=${kept.id}&other=${gone.id}`
    const shown = await (await ask('GET', path)).text()
    for (const said of [kept.email, email, 'Ingen har visat']) expect(shown).toContain(said)
    const wrong = { do: 'merge', keptId: gone.id, goneId: kept.id }
    expect((await ask('POST', path, wrong)).status).toBe(409)
    const done = await ask('POST', path, { do: 'merge', keptId: kept.id, goneId: gone.id })
    expect(done.headers.get('location')).toBe(`/admin/people/${kept.id}?did=merged`)
    const old = await ask('GET', `/admin/people/${gone.id}`)
    expect(old.headers.get('location')).toBe(`/admin/people/${kept.id}`)
    const page = await (await ask('GET', `/admin/people/${kept.id}`)).text()
    const mergeId = /name="mergeId" value="([^"]+)"/.exec(page)![1]!
    const back = await ask('POST', `/admin/people/${kept.id}`, { do: 'unmerge', mergeId })
    expect(back.headers.get('location')).toContain('did=unmerged')
    expect((await ask('GET', `/admin/people/${gone.id}`)).status).toBe(200)
  })
})

const without = (all: Record<string, string[]>, name: string) =>
  Object.fromEntries(
    Object.entries(all).map(([table, rows]) => [
      table,
      rows
        .map((row) => {
          const { [name]: _, ...rest } = JSON.parse(row) as Record<string, unknown>
          return JSON.stringify(rest)
        })
        .sort(),
    ]),
  )

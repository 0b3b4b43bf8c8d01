import { afterAll, beforeAll, expect, test } from 'vitest'
import { hours, later } from '#kernel/time.ts'
import { aColleague, aToken, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { aGuide, aGuideContent, aService } from '../make.ts'
import { getService } from '../queries.ts'
import { discardDraft, publishDraft, restoreRevision, saveDraft } from './operations.ts'
import { behind, catalogueOf, editedOf, historyOf } from './queries.ts'
import { typedOf } from './typed-of.ts'
import { renamePage } from './rename.ts'
import { setPersons } from './persons.ts'
import { confirmTranslation } from './translations.ts'

let world: World
let unit: TestUnit
let editor: Persona
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
  editor = await aColleague(world, unit.id, { name: 'Eva Redaktör', role: 'editor' })
})
afterAll(() => world.close())

const t = (sv: string, en: string) => ({ sv, en })
const ofService = (slug: string) => ({ unitId: unit.id, kind: 'service' as const, slug })
const written = async (slug: string) => (await editedOf(world.as(editor), ofService(slug))).content
const save = async (slug: string, changed: object) =>
  saveDraft(world.as(editor), {
    ...ofService(slug),
    content: { ...(await written(slug)), ...changed },
  })
const publish = (slug: string, more = {}) =>
  publishDraft(world.as(editor), { ...ofService(slug), ...more })

test('a draft is nobody else’s, its publication everybody’s, and the history says who changed what', async () => {
  const { slug } = await aService(world, unit)
  await save(slug, { summary: t('Vi söker åt dig i fem databaser.', 'We search five databases.') })
  expect((await getService(world.guest, slug)).summary.sv).toBe('En sökspecialist söker åt dig.')

  await publish(slug)
  const after = await getService(world.guest, slug)
  expect(after.summary.en).toBe('We search five databases.')
  expect(after.fields).toHaveLength(2)
  const [last, first] = await historyOf(world.as(editor), ofService(slug))
  expect(last).toMatchObject({ number: 2, author: 'Eva Redaktör' })
  expect(last!.changes.map(({ path }) => path)).toEqual(['summary.en', 'summary.sv'])
  expect(first).toMatchObject({ number: 1, changes: [] })

  await restoreRevision(world.as(editor), { ...ofService(slug), number: 1 })
  await expect(
    restoreRevision(world.as(editor), { ...ofService(slug), number: 1 }),
  ).rejects.toMatchObject({ code: 'already_done' })
  await publish(slug)
  expect((await getService(world.guest, slug)).summary.sv).toBe('En sökspecialist söker åt dig.')
  expect(await historyOf(world.as(editor), ofService(slug))).toHaveLength(3)
})

test('a draft may lack anything; what is published may not, and says where', async () => {
  const slug = 'half-written'
  const draft = { ...ofService(slug), content: { name: t('Halvfärdig', '') } }
  await saveDraft(world.as(editor), draft)
  await expect(publish(slug)).rejects.toMatchObject({
    errors: { 'name.en': ['required'], summary: ['required'] },
  })
  await expect(getService(world.guest, slug)).rejects.toMatchObject({ status: 404 })
  await discardDraft(world.as(editor), ofService(slug))
  await expect(written(slug)).rejects.toMatchObject({ status: 404 })
})

test('what is to go out later goes out then, in its author’s name; what is wrong by then stays', async () => {
  const right = await aService(world, unit)
  const wrong = await aService(world, unit)
  const publishAt = later(world.guest.now, hours(2))
  for (const { slug } of [right, wrong]) {
    await save(slug, { summary: t('Nytt', 'New') })
    expect(await publish(slug, { publishAt })).toMatchObject({ published: false })
  }
  await world.hub.jobs.drain(world.hub)
  expect((await getService(world.guest, right.slug)).summary.en).not.toBe('New')

  await setPersonsOf(wrong.slug, { owner: unit.bo.email })
  await world.database.pool.query(
    `update drafts set content = content - 'name' where unit_id = $1 and slug = $2`,
    [unit.id, wrong.slug],
  )
  world.clock.set(later(publishAt, hours(1)))
  await runDue()
  expect((await getService(world.guest, right.slug)).summary.en).toBe('New')
  const [last] = await historyOf(world.as(editor), ofService(right.slug))
  expect(last!.author).toBe('Eva Redaktör')
  const { draft } = await editedOf(world.as(editor), ofService(wrong.slug))
  expect(draft).toMatchObject({ publishAt: null, fault: { name: ['required'] } })
  expect((await getService(world.guest, wrong.slug)).summary.en).not.toBe('New')
})

const setPersonsOf = (slug: string, persons: object) =>
  setPersons(world.as(editor), { unitId: unit.id, slug, ...persons })

/** The queue keeps the real time: what waits for the test's is let through. */
const runDue = async () => {
  await world.database.pool.query(`update jobs.job set start_after = now() where state = 'created'`)
  await world.hub.jobs.drain(world.hub)
}

test('who comes second is told: by the draft’s version, and by what was published meanwhile', async () => {
  const { slug } = await aService(world, unit)
  const { version } = await save(slug, { rank: 2 })
  await saveDraft(world.as(editor), { ...ofService(slug), content: await written(slug), version })
  const stale = { ...ofService(slug), content: await written(slug), version }
  await expect(saveDraft(world.as(editor), stale)).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
  await aService(world, unit, { slug, name: t('Av någon annan', 'By somebody else') })
  await expect(publish(slug)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await publish(slug, { anyway: true })
  expect((await getService(world.guest, slug)).name.en).toBe('Systematic search')
})

test('a language that has not followed is behind, until it does or somebody says that it need not', async () => {
  const { slug } = await aService(world, unit)
  const state = async () =>
    behind((await catalogueOf(world.system, unit.id)).find((one) => one.slug === slug)!)
  expect(await state()).toBeNull()
  world.clock.forward(hours(1))
  await save(slug, { summary: t('Nytt på svenska', 'A search specialist searches for you.') })
  await publish(slug)
  expect(await state()).toBe('en')
  await confirmTranslation(world.as(editor), ofService(slug))
  expect(await state()).toBeNull()
  world.clock.forward(hours(1))
  await save(slug, { rank: 77 })
  await publish(slug)
  expect(await state()).toBeNull()
})

test('a renamed page leads on from where it was, also for guides and orders that know it by the old name', async () => {
  const service = await aService(world, unit)
  const [step] = aGuideContent().steps
  const guide = await aGuide(world, unit, { steps: [{ ...step, services: [service.slug] }] })
  const other = await aService(world, unit, { related: [service.slug] })
  await save(service.slug, { rank: 3 })
  const to = `${service.slug}-new`
  await renamePage(world.as(editor), { ...ofService(service.slug), to })

  const moved = await world.request(null, 'GET', `/services/${service.slug}`)
  expect([moved.status, moved.headers.get('location')]).toEqual([301, `/services/${to}`])
  expect((await getService(world.guest, service.slug)).id).toBe(service.id)
  expect((await getService(world.guest, other.slug)).related).toEqual([to])
  const html = await (await world.request(null, 'GET', `/guides/${guide.slug}`)).text()
  expect(html).toContain(`href="/services/${to}"`)
  await publish(to)
  expect(await getService(world.guest, to)).toMatchObject({ id: service.id, rank: 3 })

  await expect(
    renamePage(world.as(editor), { ...ofService(to), to: other.slug }),
  ).rejects.toMatchObject({ errors: { to: ['slug_taken'] } })
  const again = await aService(world, unit, { slug: service.slug })
  expect((await getService(world.guest, service.slug)).id).toBe(again.id)
})

test('persons of a service are named by their addresses, and an unknown one is refused', async () => {
  const { slug } = await aService(world, unit)
  await setPersonsOf(slug, { owner: unit.bo.email })
  await save(slug, { rank: 9 })
  await publish(slug)
  expect(await getService(world.guest, slug)).toMatchObject({ ownerId: unit.bo.id, rank: 9 })
  await expect(setPersonsOf(slug, { owner: 'ingen@example.org' })).rejects.toMatchObject({
    errors: { owner: ['unknown'] },
  })
})

test.each(['requester', 'anna', 'manager', 'stranger'] as const)(
  '%s neither writes nor sees drafts and history',
  async (who) => {
    const { slug } = await aService(world, unit)
    await save(slug, { rank: 2 })
    const ctx = world.as(unit[who])
    const draft = { ...ofService(slug), content: {} }
    await expect(saveDraft(ctx, draft)).rejects.toMatchObject({ status: 403 })
    await expect(publishDraft(ctx, ofService(slug))).rejects.toMatchObject({ status: 404 })
    await expect(historyOf(ctx, ofService(slug))).rejects.toMatchObject({ status: 404 })
    for (const page of ['', `/services/${slug}`, `/services/${slug}/history`])
      expect((await world.request(unit[who], 'GET', `/admin/catalogue${page}`)).status).toBe(404)
  },
)

test('the page keeps what is written, publishes it, and tells what is lacking with all of it kept', async () => {
  const { slug } = await aService(world, unit)
  const at = `/admin/catalogue/services/${slug}`
  const send = async (changed: Record<string, string>) => {
    const content = await written(slug)
    const fields = new URLSearchParams(typedOf('service', content))
    for (const [name, value] of Object.entries(changed)) fields.set(name, value)
    const body: Record<string, string | string[]> = {}
    for (const name of new Set(fields.keys())) body[name] = fields.getAll(name)
    return world.request(editor, 'POST', at, body)
  }
  const html = async () => (await world.request(editor, 'GET', at)).text()
  expect(await html()).toContain('name="version" value="0"')
  const kept = await send({ do: 'save', version: '0', 'summary.sv': 'Vi <b>söker</b>.' })
  expect([kept.status, kept.headers.get('location')]).toEqual([302, `${at}?done=saved`])
  expect(await html()).toContain('Vi &lt;b&gt;söker&lt;/b&gt;.')
  expect((await send({ do: 'save', version: '0' })).status).toBe(409)
  const preview = await (await world.request(editor, 'GET', `${at}/preview`)).text()
  expect(preview).toContain('Vi &lt;b&gt;söker&lt;/b&gt;.')

  const lacking = await send({ do: 'publish', version: '1', 'summary.en': '', rank: 'först' })
  expect(lacking.status).toBe(422)
  const told = await lacking.text()
  for (const said of ['Fyll i det här.', 'Skriv ett tal.', 'value="först"'])
    expect(told).toContain(said)
  const late = { do: 'schedule', version: '2', publishAt: '2020-01-01T10:00', rank: '1' }
  expect((await send({ ...late, 'summary.en': 'We search.' })).status).toBe(422)
  const done = await send({ do: 'publish', version: '3', 'summary.en': 'We search.', rank: '1' })
  expect([done.status, done.headers.get('location')]).toEqual([302, `/services/${slug}`])
  expect((await getService(world.guest, slug)).summary.en).toBe('We search.')
})

test('something new begins as a draft with a name, at an address that is free', async () => {
  const begin = (body: object) =>
    world.request(editor, 'POST', '/admin/catalogue', { do: 'begin', kind: 'guide', ...body })
  const begun = await begin({ name: 'Åka på konferens' })
  expect(begun.headers.get('location')).toBe('/admin/catalogue/guides/aka-pa-konferens')
  expect((await begin({ name: ' ' })).status).toBe(422)
  expect((await begin({ name: 'Åka på konferens' })).status).toBe(409)
})

test('programs write the catalogue in the same way', async () => {
  const token = await aToken(world, unit.id, 'editor')
  const call = async (method: string, path: string, body?: object) => {
    const response = await world.request(token, method, `/api/v1${path}`, body)
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : null }
  }
  const { slug, ...content } = aGuideContent()
  expect(await call('PUT', `/guides/${slug}`, content)).toMatchObject({ status: 200 })
  const draft = { ...content, title: t('Börja om', 'Start again') }
  expect(await call('PUT', `/guides/${slug}/draft`, draft)).toMatchObject({ body: { version: 1 } })
  expect(await call('POST', `/guides/${slug}/publication`, {})).toMatchObject({ status: 200 })
  expect((await call('GET', `/guides/${slug}`)).body.title.en).toBe('Start again')
  const { items } = (await call('GET', `/guides/${slug}/revisions`)).body
  expect(items.map(({ number }: { number: number }) => number)).toEqual([2, 1])
  expect(await call('PUT', `/guides/${slug}/slug`, { to: `${slug}-2` })).toMatchObject({
    status: 204,
  })
  expect((await call('GET', `/guides/${slug}`)).body.slug).toBe(`${slug}-2`)
  expect((await call('GET', '/guides')).body.items.map((one: any) => one.slug)).toContain(
    `${slug}-2`,
  )
  expect(await call('PUT', `/guides/${slug}-2`, { ...content, steps: [] })).toMatchObject({
    status: 422,
    body: { errors: { steps: ['too_small'] } },
  })
  const stale = await world.request(token, 'PUT', `/api/v1/guides/${slug}-2`, content, {
    'if-match': '"1"',
  })
  expect(stale.status).toBe(409)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { aColleague, aToken, aUnit, type TestUnit } from '#modules/people/make.ts'
import { find } from '#modules/search/index.ts'
import { makeWorld, type World } from '#test/world.ts'
import {
  formOf,
  generalService,
  getService,
  listServices,
  putService,
  serviceCards,
} from './index.ts'
import { serviceForOrder, serviceIdOf, servicesForFront } from './index.ts'
import { aService } from './make.ts'
import { catalogue } from './module.ts'
import type { ServiceInput } from './service-schema.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [catalogue] })
  unit = await aUnit(world)
})
afterAll(() => world.close())

/** A service as it would be written once more. */
const again = async (slug: string): Promise<ServiceInput> => {
  const service = await getService(world.system, slug)
  const { facts, firstAnswerHours, deliveryDays, ...rest } = service
  return {
    ...(rest as unknown as ServiceInput),
    facts,
    department: 'research-and-learning',
    team: 'search',
    targets: { firstAnswerHours, deliveryDays },
    form: service.fields,
  }
}

test('a changed form is a new version, and old answers keep theirs', async () => {
  const first = await aService(world, unit)
  const same = await putService(world.system, await again(first.slug))
  expect(same).toMatchObject({ id: first.id, formId: first.formId })

  const form = [...first.fields, { ...first.fields[0]!, id: 'more' }]
  await putService(world.system, { ...(await again(first.slug)), form })
  const second = await getService(world.system, first.slug)
  expect(second.formId).not.toBe(first.formId)
  expect(second.fields.map(({ id }) => id)).toEqual(['topic', 'neededBy', 'more'])
  expect(second.version).toBe(3)

  const old = await formOf(world.system, first.formId!)
  expect(old).toMatchObject({ version: 1, fields: first.fields })
  expect(await formOf(world.system, second.formId!)).toMatchObject({ version: 2 })
})

test('a name in one language only, a form with twins, and a team of elsewhere are refused', async () => {
  const service = await again((await aService(world, unit)).slug)
  const refused = async (changed: object) => putService(world.system, { ...service, ...changed })
  await expect(refused({ name: { sv: 'Bara svenska', en: '' } })).rejects.toMatchObject({
    errors: { 'name.en': ['required'] },
  })
  await expect(refused({ form: [service.form[0], service.form[0]] })).rejects.toMatchObject({
    errors: { 'form.topic': ['bad_value'] },
  })
  await expect(refused({ team: 'it-support' })).rejects.toMatchObject({
    errors: { team: ['unknown'] },
  })
  await expect(refused({ slug: 'Två Ord' })).rejects.toMatchObject({ status: 422 })
})

test('what else a service is comes back as it was written, and persons by their addresses', async () => {
  const depth = {
    campuses: ['malmo'],
    price: { amount: 800, per: 'month' as const, payer: 'project' as const },
    approval: { by: 'named' as const, approver: unit.anna.email, remindAfterDays: 3 },
    survey: { asks: false, rank: 5 },
    related: ['another'],
    owner: unit.bo.email,
    reviewedOn: '2028-02-29',
  }
  const service = await aService(world, unit, depth)
  const { campuses, price, survey, related } = depth
  expect(service).toMatchObject({ campuses, price, survey, related, reviewDue: '2029-02-28' })
  expect(service).toMatchObject({ ownerId: unit.bo.id, approvalFrom: 'named' })
  expect(service).toMatchObject({ approverId: unit.anna.id, approvalDeputyId: null })
})

test.each([
  ['an owner whom nobody knows', { owner: 'ingen@example.org' }, { owner: ['unknown'] }],
  ['a place of elsewhere', { campuses: ['paris'] }, { campuses: ['unknown'] }],
  [
    'a named approver without a name',
    { approval: { by: 'named', remindAfterDays: 3 } },
    { 'approval.approver': ['required'] },
  ],
  [
    'a reminder at once',
    { approval: { by: 'economist', remindAfterDays: 0 } },
    { 'approval.remindAfterDays': ['too_small'] },
  ],
])('%s is refused', async (_what, changed, errors) => {
  await expect(aService(world, unit, changed as object)).rejects.toMatchObject({ errors })
})

test.each([
  { who: 'administrator', may: true },
  { who: 'manager', may: false },
  { who: 'anna', may: false },
  { who: 'stranger', may: false },
  { who: 'requester', may: false },
] as const)('$who writes the catalogue: $may', async ({ who, may }) => {
  const service = await again((await aService(world, unit)).slug)
  const put = putService(world.as(unit[who]), service)
  await (may ? put : expect(put).rejects.toMatchObject({ status: 403 }))
})

test('a draft is seen by those who write the unit’s catalogue, and does not exist for others', async () => {
  const { slug, id } = await aService(world, unit, {
    status: 'draft',
    name: { sv: 'Kvasarmätning', en: 'Quasars' },
  })
  const editor = await aColleague(world, unit.id, { name: 'Eva Redaktör', role: 'editor' })
  for (const ctx of [world.as(editor), world.as(unit.administrator)])
    expect(await getService(ctx, slug)).toMatchObject({ slug, status: 'draft' })
  for (const ctx of [
    world.guest,
    world.as(unit.anna),
    world.as(unit.requester),
    world.as(unit.stranger),
  ]) {
    await expect(getService(ctx, slug)).rejects.toMatchObject({ status: 404 })
    expect(await serviceForOrder(ctx, slug)).toBeUndefined()
  }
  const listed = await listServices(world.as(editor), unit.id)
  expect(listed.map((service) => service.id)).not.toContain(id)
  const found = await find(world.guest, { q: 'kvasarmätning', keys: ['public'], lang: 'sv' })
  expect(found.hits).toEqual([])
})

test('what is retired is neither shown, found nor ordered, but its cases know its name', async () => {
  const { slug, id } = await aService(world, unit, {
    name: { sv: 'Mikrofilmning', en: 'Microfilming' },
  })
  const hits = async () =>
    (await find(world.guest, { q: 'mikrofilmning', keys: ['public'], lang: 'sv' })).hits.length
  expect(await hits()).toBe(1)
  await putService(world.system, { ...(await again(slug)), status: 'retired' })
  expect(await hits()).toBe(0)
  await expect(getService(world.guest, slug)).rejects.toMatchObject({ status: 404 })
  expect(await serviceForOrder(world.guest, slug)).toBeUndefined()
  expect((await serviceCards(world.guest, [id])).get(id)).toMatchObject({
    name: { sv: 'Mikrofilmning' },
  })
})

test('an order gets all it needs of its service in one query', async () => {
  const { slug, id, formId } = await aService(world, unit)
  const { result, queries } = await world.counting(() => serviceForOrder(world.guest, slug))
  expect(queries).toBe(1)
  expect(result).toMatchObject({
    ...{ id, formId, unitId: unit.id, departmentId: unit.departments['research-and-learning']!.id },
    ...{ visibility: 'department', targets: { firstAnswerHours: 16, deliveryDays: 20 } },
  })
  expect(result!.fields).toHaveLength(2)
  expect(await serviceIdOf(world.guest, slug)).toBe(id)
  expect(await serviceIdOf(world.guest, 'no-such')).toBeUndefined()
})

test('two units may use the same slug: a reader meets that of their own', async () => {
  const other = await aUnit(world)
  const mine = await aService(world, unit, { slug: 'same-slug' })
  await aService(world, other, { slug: 'same-slug' })
  expect((await getService(world.as(unit.anna), 'same-slug')).unitId).toBe(unit.id)
  expect((await getService(world.as(other.anna), 'same-slug')).unitId).toBe(other.id)
  expect((await getService(world.guest, 'same-slug')).id).toBe(mine.id)
})

test('lists and cards cost one query, however many services there are', async () => {
  const ids = await Promise.all(
    Array.from({ length: 5 }, async () => (await aService(world, unit)).id),
  )
  for (const work of [
    () => listServices(world.guest, unit.id),
    () => listServices(world.guest, unit.id, { audience: 'researcher', stage: 'search' }),
    () => servicesForFront(world.guest, unit.id),
    () => serviceCards(world.guest, ids),
  ])
    expect((await world.counting(work as () => Promise<unknown>)).queries).toBe(1)
  expect(await listServices(world.guest, unit.id, { audience: 'student' })).toEqual([])
})

test('a question that names no service goes to the general one', async () => {
  await aService(world, unit, { slug: 'question', channels: ['ask'] })
  expect(await generalService(world.guest)).toMatchObject({ slug: 'question' })
})

test('the API lists services page by page, and gives one with its form as JSON schema', async () => {
  const token = await aToken(world, unit.id)
  const get = async (path: string) => {
    const response = await world.request(token, 'GET', `/api/v1${path}`)
    return { status: response.status, body: await response.json() }
  }
  const all = (await get('/services')).body
  expect(all.next).toBeNull()
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await get(`/services?limit=3${cursor && `&cursor=${cursor}`}`)
    seen.push(...body.items.map(({ slug }: { slug: string }) => slug))
    cursor = body.next ?? ''
  } while (cursor)
  expect(seen).toEqual(all.items.map(({ slug }: { slug: string }) => slug))

  const { slug } = await aService(world, unit)
  const { status, body } = await get(`/services/${slug}`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    slug,
    name: { sv: 'Systematisk sökning', en: 'Systematic search' },
    targets: { firstAnswerHours: 16, deliveryDays: 20 },
    fieldsSchema: { type: 'object', required: ['topic'] },
  })
  expect((await get('/services/no-such')).status).toBe(404)
  expect((await get('/services?limit=1000')).status).toBe(422)
  expect((await get('/services?cursor=rubbish')).status).toBe(400)
  expect((await world.request(null, 'GET', '/api/v1/services')).status).toBe(401)
})

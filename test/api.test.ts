import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { days } from '#kernel/time.ts'
import { aCase } from '#modules/cases/make.ts'
import { aService } from '#modules/catalogue/make.ts'
import { createToken } from '#modules/people/index.ts'
import { aUnit, unique } from '#modules/people/make.ts'
import { type Api, anApi, refused } from './api-client.ts'

let api: Api
beforeAll(async () => {
  api = await anApi()
})
afterAll(() => api?.world.close())

describe('a case', () => {
  test('is opened, read, answered, handed over and delivered', async () => {
    const opened = await api.call('POST', '/cases', api.order())
    expect(opened).toMatchObject({
      status: 201,
      body: { state: 'new', subject: 'Sömn och demens' },
    })
    const { id, number, url } = opened.body
    expect(number).toMatch(/^\d{4}-\d{4,}$/)
    expect(url).toMatch(new RegExp(`^http.*/cases/${number}$`))
    expect(opened.headers.get('etag')).toBe('"1"')
    expect(opened.body.openedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)

    const one = await api.call('GET', `/cases/${id}`)
    expect(one).toMatchObject({ status: 200, body: { id, fields: { topic: 'sömn' } } })

    const reply = await api.call('POST', `/cases/${id}/messages`, { kind: 'reply', text: 'Ja!' })
    expect(reply).toMatchObject({ status: 200, body: { id, state: 'in-progress' } })
    expect(reply.body.messageId).toMatch(/^[0-9a-f-]{36}$/)
    const note = await api.call('POST', `/cases/${id}/messages`, { kind: 'note', text: 'Ring.' })
    expect(note).toMatchObject({ status: 200, body: { id } })
    expect((await api.world.letters()).at(-1)!.text).toContain('Ja!')
    expect((await api.world.letters()).some(({ text }) => text.includes('Ring.'))).toBe(false)

    const handed = await api.call('PUT', `/cases/${id}/assignee`, { assigneeId: api.unit.anna.id })
    expect(handed).toMatchObject({ status: 200, body: { assigneeId: api.unit.anna.id } })
    const delivered = await api.call('PUT', `/cases/${id}/state`, {
      state: 'delivered',
      reason: 'Här.',
    })
    expect(delivered).toMatchObject({ status: 200, body: { state: 'delivered' } })
    expect(delivered.body.deliveredAt).not.toBeNull()
  })

  test('goes only where the workflow leads', async () => {
    const { id } = await api.newCase()
    const move = (state: string, reason?: string) =>
      api.call('PUT', `/cases/${id}/state`, { state, reason })
    expect(await move('closed')).toMatchObject(refused(409, 'wrong_state'))
    expect(await move('declined')).toMatchObject({
      status: 422,
      body: { errors: { reason: ['required'] } },
    })
    expect(await move('done')).toMatchObject({
      status: 422,
      body: { errors: { state: ['not_choice'] } },
    })
    for (const state of [
      'accepted',
      'in-progress',
      'waiting',
      'in-progress',
      'delivered',
      'closed',
    ])
      expect(await move(state)).toMatchObject({ status: 200, body: { state } })
    expect(await move('waiting')).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', state: 'closed' },
    })
  })

  test('that waits says until when', async () => {
    const { id } = await api.newCase()
    const body = { state: 'waiting', until: '2027-03-28' }
    const waits = await api.call('PUT', `/cases/${id}/state`, body)
    expect(waits.body.until).toBe('2027-03-28T00:00:00.000Z')
    const never = await api.call('PUT', `/cases/${id}/state`, {
      state: 'waiting',
      until: '2027-02-30',
    })
    expect(never).toMatchObject(refused(422, 'invalid'))
  })

  test('is let go by null, and by nothing else', async () => {
    const { id } = await api.newCase()
    const hand = (body: object) => api.call('PUT', `/cases/${id}/assignee`, body)
    await hand({ assigneeId: api.unit.anna.id })
    expect(await hand({})).toMatchObject({
      status: 422,
      body: { errors: { assigneeId: ['required'] } },
    })
    expect(await hand({ assigneeId: 'anna' })).toMatchObject(refused(422, 'invalid'))
    const foreign = { assigneeId: api.unit.stranger.id }
    expect(await hand(foreign)).toMatchObject({ body: { errors: { assigneeId: ['not_in_unit'] } } })
    expect((await api.call('GET', `/cases/${id}`)).body.assigneeId).toBe(api.unit.anna.id)
    expect(await hand({ assigneeId: null })).toMatchObject({
      status: 200,
      body: { assigneeId: null },
    })
  })

  test('without a service goes to who answers anything', async () => {
    const { service: _, fields: __, ...asked } = api.order()
    const opened = await api.call('POST', '/cases', { ...asked, fields: { topic: 'x' } })
    expect(opened).toMatchObject({ status: 201, body: { departmentId: expect.any(String) } })
    const unknown = await api.call('POST', '/cases', api.order({ service: 'no-such-service' }))
    expect(unknown).toMatchObject({ status: 422, body: { errors: { service: ['unknown'] } } })
  })
})

describe('who comes second', () => {
  test('is told who was first, and when', async () => {
    const { id } = await api.newCase()
    const etag = (await api.call('GET', `/cases/${id}`)).headers.get('etag')!
    const first = await api.call(
      'PUT',
      `/cases/${id}/state`,
      { state: 'accepted' },
      { 'if-match': etag },
    )
    expect(first.headers.get('etag')).toBe('"2"')
    const late = await api.call(
      'PUT',
      `/cases/${id}/state`,
      { state: 'waiting' },
      { 'if-match': etag },
    )
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', by: expect.stringMatching(/^staff /), version: 2 },
    })
    expect(Date.now() - Date.parse(late.body.at)).toBeLessThan(60_000)
    const message = { kind: 'note', text: 'Hej' }
    expect(
      (await api.call('POST', `/cases/${id}/messages`, message, { 'if-match': etag })).status,
    ).toBe(409)
    const weak = { 'if-match': `W/"2"` }
    expect((await api.call('PUT', `/cases/${id}/state`, { state: 'waiting' }, weak)).status).toBe(
      200,
    )
    const odd = await api.call(
      'PUT',
      `/cases/${id}/state`,
      { state: 'waiting' },
      { 'if-match': '*' },
    )
    expect(odd).toMatchObject(refused(400, 'malformed'))
  })

  test('waits for the first where two move at once, and one of them is refused', async () => {
    const { id } = await api.newCase()
    const move = () =>
      api.call('PUT', `/cases/${id}/state`, { state: 'accepted' }, { 'if-match': '"1"' })
    const answers = await Promise.all([move(), move(), move()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })
})

describe('a list', () => {
  test('gives every case once, while others come in', async () => {
    const own = await aService(api.world, api.unit)
    const opened: string[] = []
    for (let i = 0; i < 7; i++) opened.push((await aCase(api.world, api.unit, own)).id)
    for (const sort of ['opened', 'activity', 'due']) {
      const seen: string[] = []
      let cursor = ''
      for (let pages = 0; pages < 20; pages++) {
        const path = `/cases?service=${own.slug}&limit=3&sort=${sort}${cursor}`
        const { items, next } = (await api.call('GET', path)).body
        seen.push(...items.map(({ id }: { id: string }) => id))
        if (next === null) break
        cursor = `&cursor=${encodeURIComponent(next)}`
        if (sort !== 'due') await aCase(api.world, api.unit, own)
      }
      expect(new Set(seen).size, `${sort}: nothing twice`).toBe(seen.length)
      expect(seen, `${sort}: no gap`).toEqual(expect.arrayContaining(opened))
    }
  })

  test.each(['0', '-1', '201', '1.5', 'many', '1e9'])('of %s cases is refused', async (limit) =>
    expect(await api.call('GET', `/cases?limit=${limit}`)).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: { limit: [expect.any(String)] } },
    }),
  )

  test.each([
    'x',
    '💥',
    Buffer.from('["now",1]').toString('base64url'),
    Buffer.from('["yesterday","01970000-0000-7000-8000-000000000000"]').toString('base64url'),
    Buffer.from('{"__proto__":1}').toString('base64url'),
  ])('after %j is refused', async (cursor) =>
    expect(await api.call('GET', `/cases?cursor=${encodeURIComponent(cursor)}`)).toMatchObject(
      refused(400, 'bad_cursor'),
    ),
  )

  test('is narrowed by state, service, team and assignee, and wrong words are refused', async () => {
    const own = await aService(api.world, api.unit)
    const { id } = await aCase(api.world, api.unit, own)
    await aCase(api.world, api.unit, own)
    await api.call('PUT', `/cases/${id}/assignee`, { assigneeId: api.unit.bo.id })
    const ids = async (query: string) =>
      (await api.call('GET', `/cases?service=${own.slug}&${query}`)).body.items.map(
        (it: any) => it.id,
      )
    expect(await ids(`assignee=${api.unit.bo.id}`)).toEqual([id])
    expect(await ids('state=accepted')).toEqual([id])
    expect(await ids(`team=${api.unit.teams['search']!.id}`)).toHaveLength(2)
    expect(await ids(`team=${api.unit.teams['it-support']!.id}`)).toEqual([])
    expect((await api.call('GET', '/cases?service=nothing')).body).toEqual({
      items: [],
      next: null,
    })
    for (const query of ['state=open', 'assignee=anna', 'sort=name', 'team=1'])
      expect((await api.call('GET', `/cases?${query}`)).status, query).toBe(422)
  })

  test('finds by stem in Swedish and in English', async () => {
    const mark = unique()
    const write = async (subject: string) =>
      (await api.call('POST', '/cases', api.order({ subject: `${subject} ${mark}` }))).body.id
    const swedish = await write('En systematisk sökning')
    const english = await write('One literature search')
    const find = async (q: string) => {
      const { items } = (await api.call('GET', `/cases?q=${encodeURIComponent(`${q} ${mark}`)}`))
        .body
      return items.map(({ id }: { id: string }) => id)
    }
    expect(await find('sökningar')).toContain(swedish)
    expect(await find('searches')).toContain(english)
    expect((await api.call('GET', `/cases?q=${'x'.repeat(201)}`)).status).toBe(422)
  })
})

describe('a request that is sent again', () => {
  const key = () => ({ 'idempotency-key': unique() })
  const count = async () =>
    (await api.world.events()).filter(({ name }) => name === 'case.opened').length

  test('is answered again, and done once', async () => {
    const headers = key()
    const before = await count()
    const first = await api.call('POST', '/cases', api.order(), headers)
    const second = await api.call('POST', '/cases', api.order(), headers)
    expect(second).toMatchObject({ status: 201, body: first.body })
    expect(second.headers.get('etag')).toBe('"1"')
    expect(await count()).toBe(before + 1)
  })

  test('with another body is refused', async () => {
    const headers = key()
    await api.call('POST', '/cases', api.order(), headers)
    const other = await api.call('POST', '/cases', api.order({ subject: 'Annat' }), headers)
    expect(other).toMatchObject(refused(422, 'key_reused'))
  })

  test('twice at the same time is done once', async () => {
    const headers = key()
    const before = await count()
    const [a, b, c] = await Promise.all(
      [1, 2, 3].map(() => api.call('POST', '/cases', api.order(), headers)),
    )
    expect([a!.status, b!.status, c!.status]).toEqual([201, 201, 201])
    expect(new Set([a!.body.id, b!.body.id, c!.body.id]).size).toBe(1)
    expect(await count()).toBe(before + 1)
  })

  test('after a refusal is tried anew', async () => {
    const headers = key()
    expect((await api.call('POST', '/cases', api.order({ subject: '' }), headers)).status).toBe(422)
    expect((await api.call('POST', '/cases', api.order(), headers)).status).toBe(201)
  })

  test('by another token of the same name is another request', async () => {
    const [name, role] = ['Samma namn', 'staff'] as const
    const wall = await aUnit(api.world)
    const one = await createToken(api.world.system, { unitId: api.unit.id, name, role })
    const other = await createToken(api.world.system, { unitId: wall.id, name, role })
    const headers = key()
    const send = async (who: string) =>
      (await api.world.request(who, 'POST', '/api/v1/cases', api.order(), headers)).json() as any
    expect((await send(one.token)).id).not.toBe((await send(other.token)).id)
  })

  test('is forgotten after a day', async () => {
    const headers = key()
    const first = await api.call('POST', '/cases', api.order(), headers)
    api.world.clock.forward(days(1) + 1000)
    const later = await api.call('POST', '/cases', api.order({ subject: 'Annat' }), headers)
    expect(later.status).toBe(201)
    expect(later.body.id).not.toBe(first.body.id)
  })
})

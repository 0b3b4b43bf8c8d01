import { afterAll, beforeAll, expect, test } from 'vitest'
import { aUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aService } from '../make.ts'
import { serviceForOrder } from '../queries.ts'
import { formEditorPage, formsPage, tryForm } from './editor.ts'
import { putServiceForm } from './operations.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const t = (text: string) => ({ sv: text, en: text })
const fields = [{ id: 'when', kind: 'date', label: t('När?'), required: true }]

async function aForm() {
  const unit = await aUnit(world)
  const service = await aService(world, unit)
  return { unit, slug: service.slug, editor: world.as(unit.administrator) }
}

test('an editor tries a form, sees what differs and what is wrong, and nothing has changed', async () => {
  const { slug, editor } = await aForm()
  const gone = { match: 'all', tests: [{ field: 'topic', op: 'answered' }] }
  const tried = await tryForm(editor, slug, JSON.stringify([{ ...fields[0], showIf: gone }]))
  expect(tried.findings).toEqual([{ field: 'when', code: 'unknown_field', about: 'topic' }])
  expect(tried.changes.map(({ id, change }) => [id, change])).toEqual([
    ['when', 'added'],
    ['topic', 'removed'],
    ['neededBy', 'removed'],
  ])
  expect((await formEditorPage(editor, slug)).versions).toHaveLength(1)
})

test('a saved form is a new version, asked from now on', async () => {
  const { slug, editor, unit } = await aForm()
  await putServiceForm(editor, { service: slug, fields })
  expect((await serviceForOrder(world.as(unit.requester), slug))!.fields).toMatchObject(fields)
  const { versions } = await formEditorPage(editor, slug)
  expect(versions.map(({ version }) => version)).toEqual([2, 1])
})

test('who comes second is told', async () => {
  const { slug, editor } = await aForm()
  const { version } = await formEditorPage(editor, slug)
  await putServiceForm(editor, { service: slug, fields, version })
  await expect(
    putServiceForm(editor, { service: slug, fields: [], version }),
  ).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
})

test.each(['', 'form', '{}', '[{"id":"a"}]', '[{"id":"a","kind":"script"}]', 'x'.repeat(600_000)])(
  'what is no form is refused: %.30s',
  async (json) => {
    const { slug, editor } = await aForm()
    await expect(tryForm(editor, slug, json)).rejects.toMatchObject({
      errors: { json: ['bad_value'] },
    })
  },
)

test('a form with faults is not saved', async () => {
  const { slug, editor } = await aForm()
  const twice = [...fields, ...fields]
  await expect(putServiceForm(editor, { service: slug, fields: twice })).rejects.toMatchObject({
    errors: { 'fields.when': ['bad_value'] },
  })
})

test('for those who do not write the catalogue there are no such pages', async () => {
  const { slug, unit } = await aForm()
  const requester = world.as(unit.requester)
  await expect(formsPage(requester)).rejects.toMatchObject({ code: 'not_found' })
  await expect(formEditorPage(requester, slug)).rejects.toMatchObject({ code: 'not_found' })
  await expect(putServiceForm(requester, { service: slug, fields })).rejects.toMatchObject({
    status: 404,
  })
})

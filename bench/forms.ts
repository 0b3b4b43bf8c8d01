// A form of 200 fields, and one with 50 rows of a repeated group: the order's page, and checking what was sent.
import { join } from 'node:path'
import { checkAnswers, type Field, type Fields, findings } from '#engines/forms/index.ts'
import { newContext, system } from '#kernel/context.ts'
import { readSettings } from '#kernel/settings.ts'
import { demoServices } from '#modules/catalogue/demo/index.ts'
import { putService } from '#modules/catalogue/operations.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { createApp, type Pages } from '../src/server/app.ts'
import { openHub } from '../src/server.ts'
import { install } from './parts/installation.ts'
import { printMachine } from './parts/machine.ts'
import { figure, printTable } from './parts/table.ts'

const rounds = 60
const kinds = ['short-text', 'long-text', 'number', 'date', 'choice', 'choices', 'yes-no'] as const
const t = (text: string) => ({ sv: text, en: text })
const options = ['a', 'b', 'c', 'd'].map((value) => ({ value, label: t(value) }))

const field = (n: number): Field => {
  const kind = kinds[n % kinds.length]!
  const showIf = { match: 'all' as const, tests: [{ field: `f${n - 3}`, op: 'answered' as const }] }
  return {
    ...{ id: `f${n}`, kind, label: t(`Fråga ${n}`), help: t('Ett råd.'), required: n % 2 === 0 },
    ...('choice choices'.includes(kind) && { options }),
    ...(n % 5 === 4 && { showIf }),
  } as Field
}
const fields = (count: number): Fields => Array.from({ length: count }, (_, n) => field(n))
const rows: Fields = [
  {
    ...{ id: 'rows', kind: 'repeated', label: t('Del'), min: 0, max: 50 },
    fields: [1, 2, 3, 4].map((n) => ({ ...field(n), showIf: undefined })) as never,
  },
]
const answer = (kind: string) =>
  ({ number: '12', date: '2026-12-01', choice: 'a', choices: 'b', 'yes-no': 'yes' })[kind] ?? 'Ord'
const answersTo = (form: Fields): [string, string][] =>
  form.flatMap((field): [string, string][] =>
    field.kind === 'repeated'
      ? Array.from({ length: 50 }, (_, row) =>
          field.fields.map(({ id, kind }): [string, string] => [
            `fields.rows.${row}.${id}`,
            answer(kind),
          ]),
        ).flat()
      : [[`fields.${field.id}`, answer(field.kind)]],
  )

const timed = async (work: () => unknown) => {
  const times: number[] = []
  for (let i = 0; i < rounds + 10; i++) {
    const began = performance.now()
    await work()
    if (i >= 10) times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { p50: times[rounds / 2]!, p95: times[Math.floor(rounds * 0.95)]! }
}

const installation = await install('embedded')
const { hub, close } = await openHub(readSettings(installation.settings), { demo: true })
try {
  const ctx = newContext(hub, { actor: system })
  const { id: unitId } = await defaultUnit(ctx)
  const forms = { 'two-hundred': fields(200), 'fifty-rows': rows }
  for (const [slug, form] of Object.entries(forms))
    await putService(ctx, { ...demoServices[0]!, slug, form, unitId })
  const pages = (await import(join(import.meta.dirname, '../build/server/index.js'))) as Pages
  const app = createApp(hub, pages)
  const ask = async (path: string, body?: URLSearchParams) => {
    const response = await app.request(`http://127.0.0.1${path}`, {
      ...(body && { method: 'POST', body, headers: { origin: 'http://127.0.0.1' } }),
    })
    const text = await response.text()
    if (response.status >= 300) throw new Error(`${path}: ${response.status} ${text.slice(0, 200)}`)
    return text
  }
  const sent = (form: Fields) =>
    new URLSearchParams([
      ['step', 'back'],
      ['at', '0'],
      ['subject', 'x'],
      ['rows.rows', '50'],
      ...answersTo(form),
    ])
  const wanted: [string, () => unknown][] = [
    ['the list of all services, for comparison', () => ask('/services')],
    ['200 fields: the empty page', () => ask('/services/two-hundred/order')],
    [
      '200 fields: the page with all answers',
      () => ask('/services/two-hundred/order', sent(forms['two-hundred'])),
    ],
    [
      '50 rows of 4: the page with all answers',
      () => ask('/services/fifty-rows/order', sent(rows)),
    ],
    [
      '200 fields: checking the answers alone',
      () => checkAnswers(forms['two-hundred'], raw, { today: '2026-11-24' }),
    ],
    ['200 fields: looking for what is wrong', () => findings(forms['two-hundred'])],
  ]
  const raw = Object.fromEntries(
    answersTo(forms['two-hundred']).map(([id, value]) => [id.slice(7), value]),
  )
  let compared = 0
  const table: string[][] = []
  for (const [name, work] of wanted) {
    const { p50, p95 } = await timed(work)
    compared ||= p50
    table.push([name, `${figure(p50)} ms`, `${figure(p95)} ms`, `${figure(p50 / compared)} ×`])
  }
  printMachine()
  printTable('Forms', ['page', 'median', '95 %', 'of the list'], table)
} finally {
  await close()
  await installation.remove()
}

import { expect, test } from 'vitest'
import { checkFlow, readFlow, templateOf } from './index.ts'

const head = 'data,node,box,description,boxtext,tooltips,url,n'
const row = (name: string, n: string) => `${name},node,box,told,told,NA,NA,"${n}"`
const numbers: Record<string, string> = {
  previous_studies: '0',
  previous_reports: 'NA',
  database_results: '1,200',
  database_specific_results: 'PubMed, 700; Embase (Ovid), 500',
  register_results: '10',
  register_specific_results: 'Register 1, xxx; Register 2, xxx',
  duplicates: '200',
  excluded_automatic: '0',
  excluded_other: '10',
  records_screened: '1000',
  records_excluded: '900',
  dbr_sought_reports: '100',
  dbr_notretrieved_reports: '5',
  dbr_assessed: '95',
  dbr_excluded: 'Wrong age, 18 or less, 30; Wrong design, 25',
  new_studies: '38',
  new_reports: '40',
  total_studies: '38',
  total_reports: '40',
}
const csv = (change: Record<string, string> = {}) =>
  [
    head,
    row('NA', 'NA'),
    ...Object.entries({ ...numbers, ...change }).map(([k, v]) => row(k, v)),
  ].join('\r\n')
const flowIn = (text: string) => {
  const read = readFlow(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.flow
}

test('the CSV of the web tool: sources, reasons with commas, what is not filled in', () => {
  const flow = flowIn(csv())
  expect(checkFlow(flow)).toEqual([])
  expect(templateOf(flow)).toBe('new')
  expect(flow.identified.databases).toEqual({
    n: 1200,
    parts: [
      { name: 'PubMed', n: 700 },
      { name: 'Embase (Ovid)', n: 500 },
    ],
  })
  expect(flow.identified.registers).toEqual({ n: 10, parts: [] })
  expect(flow.reports.excluded.parts[0]).toEqual({ name: 'Wrong age, 18 or less', n: 30 })
})

test("the tool's own headings are no numbers that lack a box", () => {
  const read = readFlow(`${csv()}\r\n${row('identification', '0')}\r\n${row('mine', '3')}`)
  expect(read).toMatchObject({ notes: ['mine'] })
})

test('an Excel of a Swedish machine writes semicolons and a byte-order mark', () => {
  const text = `\uFEFF${csv()
    .split('\r\n')
    .map((line) =>
      line.replace(/^(.*?),(.*?),(.*?),(.*?),(.*?),(.*?),(.*?),/, '$1;$2;$3;$4;$5;$6;$7;'),
    )
    .join('\r\n')}`
  expect(flowIn(text)).toEqual(flowIn(csv()))
})

test('what has numbers is drawn; a template that is named is asked for', () => {
  const others = {
    website_results: '5',
    other_sought_reports: '5',
    other_notretrieved_reports: '0',
    other_assessed: '5',
    other_excluded: '5',
  }
  expect(templateOf(flowIn(csv(others)))).toBe('new-other')
  expect(templateOf(flowIn(csv({ previous_studies: '3' })))).toBe('updated')
  const updated = readFlow(csv(), 'updated-other')
  expect('flow' in updated && checkFlow(updated.flow).map(({ code }) => code)).toContain('missing')
})

test.each([
  ['a number that is none', csv({ duplicates: 'about 200' }), /duplicates.*about 200/],
  ['a negative number', csv({ duplicates: '-1' }), /duplicates/],
  ['a number too large to count', csv({ duplicates: '99999999999999999999' }), /duplicates/],
  ['a reason without a number', csv({ dbr_excluded: 'Wrong age' }), /dbr_excluded/],
  ['a row that is there twice', `${csv()}\r\n${row('duplicates', '1')}`, /Line 22: duplicates/],
  ['another CSV', 'a,b,c\n1,2,3', /neither JSON nor/],
  ['an open quote', `${head}\n"open`, /neither JSON nor/],
  ['no JSON', '{"screened":', /neither JSON nor/],
  ['a field that nobody knows', '{"identifed":{}}', /identifed: there is no field/],
  ['half a record', '{"screened":12.5}', /screened.*12.5/],
  ['a number as text', '{"screened":"12"}', /screened.*"12"/],
  ['no object at all', '[]', /JSON: \[\] does not belong/],
  ['an empty file', '', /neither JSON nor/],
])('%s is refused with its place', (_what, text, sentence) => {
  const read = readFlow(text)
  expect('problems' in read && read.problems.map((it) => it.text.en).join('\n')).toMatch(sentence)
})

test('JSON: a number, its parts, or both; reasons by either name', () => {
  const flow = flowIn(
    JSON.stringify({
      identified: { databases: [{ name: 'PubMed', n: 10 }], registers: { n: 5, parts: [] } },
      screened: 15,
      excluded: 5,
      reports: {
        sought: 10,
        notRetrieved: 0,
        assessed: 10,
        excluded: [{ reason: { sv: 'Fel', en: 'Wrong' }, n: 4 }],
      },
      included: { studies: 6 },
    }),
  )
  expect(checkFlow(flow)).toEqual([])
  expect(flow.reports.excluded.n).toBe(4)
  expect(flow.included.reports.n).toBeNull()
})

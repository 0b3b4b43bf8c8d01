import { expect, test } from 'vitest'
import { planRows, planStructure } from './index.ts'

const ids = (letter: string, last: number) =>
  Array.from({ length: last }, (_, n) => `${letter}${n + 1}`)

test('every row of the plan stands there once', () => {
  expect(planRows.map((row) => row.id).toSorted()).toEqual(
    [...ids('A', 18), ...ids('B', 11)].toSorted(),
  )
})

test('the sections come in the order of the plan', () => {
  expect(planStructure.map((section) => section.kind)).toEqual([
    'mission',
    'focus',
    'focus',
    'priority',
    'priority',
    'priority',
    'goal',
    'goal',
    'goal',
    'goal',
    'cooperation',
  ])
})

test('the activities stand under the goal that the plan names', () => {
  const goals = planStructure.filter((section) => section.kind === 'goal')
  expect(goals.map((goal) => goal.rows.map((row) => row.id))).toEqual([
    ids('A', 7),
    ['A8', 'A9'],
    ['A10', 'A11', 'A12', 'A13', 'A14', 'A15'],
    ['A16', 'A17', 'A18'],
  ])
})

test.each([
  { department: 'med-it', rows: ['A2', 'A3', 'A6', 'A7', 'A9'] },
  {
    department: 'research-and-learning',
    rows: ids('A', 18).filter((id) => !['A2', 'A6', 'A7', 'A9'].includes(id)),
  },
] as const)('$department answers for its own activities', ({ department, rows }) => {
  const own = planRows.filter((row) => row.responsible.includes(department))
  expect(own.map((row) => row.id)).toEqual(rows)
})

test('no department is claimed for mission, focus, priority or cooperation', () => {
  expect(planRows.filter((row) => row.id.startsWith('B') && row.responsible.length > 0)).toEqual([])
})

test.each(planRows)('$id says in both languages what is done and what is measured', (row) => {
  for (const words of [row.title, row.text, row.indicatorText])
    for (const text of [words.sv, words.en]) expect(text.trim().length).toBeGreaterThan(10)
  expect(JSON.stringify(row)).not.toMatch(/ {2}|\.\.\.| - | [,.]/)
  expect(row.title.sv.length).toBeLessThanOrEqual(70)
  expect(row.parts).not.toEqual([])
  expect(row.areas).not.toEqual([])
})

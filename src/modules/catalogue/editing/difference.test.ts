import { expect, test } from 'vitest'
import { changesBetween } from './difference.ts'

const text = (pieces: { text: string; how: string }[]) =>
  pieces
    .map(({ text, how }) => ({ kept: text, out: `[-${text}-]`, in: `{+${text}+}` })[how])
    .join('')

test.each([
  [
    'a word changed',
    { name: { sv: 'Låna en dator', en: 'Borrow' } },
    { name: { sv: 'Låna en platta', en: 'Borrow' } },
    { 'name.sv': 'Låna en [-dator-]{+platta+}' },
  ],
  ['nothing', { a: 1, b: ['x'] }, { b: ['x'], a: 1 }, {}],
  ['a list of plain values', { to: ['x', 'y'] }, { to: ['y'] }, { to: '[-x, -]y' }],
  ['something new', {}, { rank: 3 }, { rank: '{+3+}' }],
  ['something gone', { cost: { sv: 'Fritt' } }, { cost: { sv: null } }, { 'cost.sv': '[-Fritt-]' }],
  [
    'a step more',
    { steps: [] },
    { steps: [{ sv: 'Ring' }] },
    { 'steps.0.sv': '{+Ring+}', steps: '' },
  ],
])('%s is told place by place', (_what, before, after, told) => {
  const changes = changesBetween(before, after)
  expect(Object.fromEntries(changes.map(({ path, pieces }) => [path, text(pieces)]))).toEqual(told)
})

test('texts too long to compare word by word are shown whole', () => {
  const [change] = changesBetween({ a: 'x '.repeat(20_000) }, { a: 'y '.repeat(20_000) })
  expect(change!.pieces.map(({ how }) => how)).toEqual(['out', 'in'])
})

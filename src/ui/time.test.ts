import { expect, test } from 'vitest'
import { sayTime } from './time.tsx'

const now = new Date('2026-11-24T14:00:00Z')
const sv = { lang: 'sv', now } as const
const en = { lang: 'en', now } as const

test.each([
  ['a moment in full', '2026-11-24T12:15:00Z', sv, 'tisdag 24 november kl. 13.15'],
  ['in English', '2026-11-24T12:15:00Z', en, 'Tuesday 24 November at 13:15'],
  ['early in the morning', '2026-11-24T07:05:00Z', sv, 'tisdag 24 november kl. 8.05'],
  ['another year', '2025-06-02T08:00:00Z', sv, 'måndag 2 juni 2025 kl. 10.00'],
  ['a day is the same day everywhere', '2026-03-29', sv, 'söndag 29 mars'],
  ['the night summer time begins', '2026-03-29T01:30:00Z', sv, 'söndag 29 mars kl. 3.30'],
  ['the hour that comes twice', '2026-10-25T00:30:00Z', sv, 'söndag 25 oktober kl. 2.30'],
  ['and again', '2026-10-25T01:30:00Z', sv, 'söndag 25 oktober kl. 2.30'],
  ['near: today', '2026-11-24T08:45:00Z', { ...sv, form: 'near' }, 'idag 9.45'],
  ['near: just after midnight', '2026-11-23T23:10:00Z', { ...sv, form: 'near' }, 'idag 0.10'],
  ['near: yesterday', '2026-11-23T10:20:00Z', { ...en, form: 'near' }, 'yesterday 11:20'],
  ['near: a day tomorrow', '2026-11-25', { ...sv, form: 'near' }, 'imorgon'],
  ['near: longer ago', '2026-11-20T10:00:00Z', { ...sv, form: 'near' }, '20 nov. 11.00'],
  ['short, last year', '2025-05-20', { ...en, form: 'short' }, '20 May 2025'],
  [
    'a span',
    '2026-11-24T12:15:00Z',
    { ...sv, until: '2026-11-24T13:00:00Z' },
    'tisdag 24 november kl. 13.15–14.00',
  ],
] as const)('%s', (_, value, how, said) => {
  expect(sayTime(value, how)).toBe(said)
})

test('yesterday is yesterday also after a night of 25 hours', () => {
  const morning = new Date('2026-10-26T00:30:00+01:00')
  const evening = '2026-10-25T23:50:00+01:00'
  expect(sayTime(evening, { lang: 'sv', now: morning, form: 'near' })).toBe('igår 23.50')
})

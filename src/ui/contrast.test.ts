import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrastOf, grounds, mixed } from './contrast.ts'

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url)).toString()
const [lightText = '', darkText = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
const colours = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+): (#[\da-f]{6})/g)].map((m) => [m[1]!, m[2]!]))
const light = colours(lightText)
const dark = { ...light, ...colours(darkText.split('@media')[0]!) }

const surfaces = ['surface', 'surface-raised'] as const
const kinds = ['accent', 'note', 'ok', 'warn', 'danger'] as const

describe.each([
  ['by day', light],
  ['at night', dark],
])('%s', (_, theme) => {
  const contrast = (ink: string, ground: string) => contrastOf(theme[ink]!, theme[ground]!)

  test.each(surfaces)('every text on %s is easy to read', (ground) => {
    for (const ink of ['ink', 'ink-soft', ...kinds])
      expect(contrast(ink, ground), ink).toBeGreaterThan(7)
  })

  test.each(kinds)('words on soft %s are easy to read', (kind) => {
    for (const ink of ['ink', 'ink-soft', kind])
      expect(contrast(ink, `${kind}-soft`), ink).toBeGreaterThan(6.9)
  })

  test('the main button is easy to read', () => {
    expect(contrast('accent-ink', 'accent')).toBeGreaterThan(7)
  })

  test.each([...surfaces, 'surface-sunken'])(
    'lines, rings and the focus are seen on %s',
    (ground) => {
      for (const line of ['line', 'line-2', 'line-3', 'focus'])
        expect(contrast(line, ground), line).toBeGreaterThan(3)
    },
  )

  test('the edge of a note is seen from both sides', () => {
    expect(contrast('note-line', 'note-soft')).toBeGreaterThan(3)
    expect(contrast('note-line', 'surface')).toBeGreaterThan(3)
  })
})

test('night answers every colour of day', () => {
  expect(Object.keys(colours(darkText.split('@media')[0]!))).toEqual(
    Object.keys(light).filter((name) => name !== 'line-1'),
  )
})

test('the grounds that a unit’s own accent is measured on are those of the pages', () => {
  expect(light).toMatchObject(grounds.light)
  expect(dark).toMatchObject(grounds.dark)
})

test('black on white is 21, a colour on itself 1', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#0b5850', '#0b5850')).toBe(1)
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080')
})

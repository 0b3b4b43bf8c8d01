import { readdirSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const sizes = (folder: string, end: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith(end))
    .map((name) => statSync(new URL(`${folder}/${name}`, import.meta.url)).size)
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)

test('the font is one file of at most 45 kB', () => {
  const fonts = sizes('./fonts', '.woff2')
  expect(fonts).toHaveLength(1)
  expect(fonts[0]).toBeLessThan(45_000)
})

test('all of the stylesheets, as written, are at most 45 kB', () => {
  const styles = sum(sizes('./styles', '.css'))
  expect(styles).toBeGreaterThan(0)
  expect(styles).toBeLessThan(45_000)
})

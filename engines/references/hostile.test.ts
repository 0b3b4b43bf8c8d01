import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { readFile } from './index.ts'

const read = (...parts: (string | Uint8Array)[]) =>
  readFile(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
  )
const codes = (file: ReturnType<typeof read>) => file.problems.map(({ code }) => code)

test('entities of an XML file are neither expanded nor fetched, and it is told', () => {
  const file = read(
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b SYSTEM "file:///etc/passwd">]>',
    '<xml><records><record><titles><title>&a; &b; A</title></titles></record></records></xml>',
  )
  expect(codes(file)).toEqual(['entity_refused'])
  expect(file.references[0]?.reference.title).toBe('&a; &b; A')
})

test('a field of 20 MB is read whole, and a file that ends inside it is told', () => {
  const file = read('TY  - JOUR\nTI  - ', Buffer.alloc(20e6, 'a'))
  expect(file.references[0]?.reference.title).toHaveLength(20e6)
  expect(codes(file)).toEqual(['missing_end'])
})

test('long runs of spaces and braces take no longer than their length', () => {
  read('TY  - JOUR\nN1  - x', Buffer.alloc(2e6, ' '), 'y\nz\nER  - \n')
  read('@article{a, title={\n', 'aaa {b}\n'.repeat(2e5), '}}')
})

const took = (file: string) => {
  const runs = [1, 2, 3].map(() => {
    const started = performance.now()
    read(file)
    return performance.now() - started
  })
  return Math.min(...runs)
}

test.each<[string, number, (n: number) => string]>([
  ['braced pieces', 2e4, (n) => `@article{a, title={${'{a} '.repeat(n)}}}`],
  ['spaces in an entry', 2e4, (n) => `@article{a,\n@b{${' '.repeat(n)}={x}}`],
  ['spaces after an @', 2e4, (n) => `@article{a, title={b}}\n@${' '.repeat(n)}1`],
  ['spaces between people', 2e4, (n) => `@article{a, author={A${' '.repeat(n)}B}}`],
  ['parentheses', 2e4, (n) => `@article{a, title=b\n${'\n)'.repeat(n)}}`],
  ['signs of a comment', 7, (n) => `@${'%'.repeat(n)}`],
  ['wrapped lines of nbib', 2e4, (n) => `PMID- 1\nAB  - x${'\n      y'.repeat(n)}\n`],
])('four times as many %s take about four times as long', (_what, n, file) => {
  expect(took(file(4 * n))).toBeLessThan(10 * took(file(n)) + 50)
})

test('zero bytes are made spaces, and told with their line', () => {
  const file = read('TY  - JOUR\nTI  - a\0b\nER  - \n')
  expect(file.references[0]?.reference.title).toBe('a b')
  expect(file.problems).toEqual([{ record: 0, line: 2, code: 'control_characters' }])
})

test.each([
  ['windows-1252', 'Pérez d’Å', Buffer.from('P\u00e9rez d\u0092\u00c5', 'latin1')],
  ['macintosh', 'Pérez då', Buffer.from('P\u008erez d\u008c', 'latin1')],
  ['utf-16le', 'Pérez å', Buffer.from('Pérez å', 'utf16le')],
])('%s is told from its bytes', (encoding, title, bytes) => {
  const wide = encoding === 'utf-16le'
  const part = (text: string) => Buffer.from(text, wide ? 'utf16le' : 'latin1')
  const file = read(part('TY  - JOUR\r\nTI  - '), bytes, part('\r\nER  - \r\n'))
  expect([file.encoding, file.references[0]?.reference.title]).toEqual([encoding, title])
})

test('a byte order mark that lies is told, and the bytes are believed', () => {
  const file = read(
    Buffer.from([0xef, 0xbb, 0xbf]),
    Buffer.from('TY  - JOUR\nTI  - P\u00e9rez\nER  - \n', 'latin1'),
  )
  expect([file.encoding, file.references[0]?.reference.title]).toEqual(['windows-1252', 'Pérez'])
  expect(codes(file)).toEqual(['lying_bom'])
})

test('what is no bibliography is told', () => {
  expect(codes(read(''))).toEqual(['empty_file'])
  expect(codes(read('Dear all,\nsee you.'))).toEqual(['unknown_format'])
})

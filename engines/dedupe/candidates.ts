import { Index } from './index-of-keys.ts'
import type { Record } from './read/record.ts'

/** More records than this under one key say that the key tells nothing. */
const most = 40

/**
 * Records that are worth comparing: those that share a key. A key is an identifier, a title, its
 * beginning, its rarest words, or a place in print, so that every way of going wrong leaves one whole.
 */
export function candidatesOf(records: Record[]): (at: number) => number[] {
  const words = countWords(records)
  const index = new Index()
  for (const record of records) {
    addKeys(record, words, (key) => index.add(key))
    index.endOfRecord()
  }
  return index.meetings(most)
}

type Word = { text: string; hash: number; count: number }

function countWords(records: Record[]): Map<string, Word> {
  const words = new Map<string, Word>()
  for (const { titles } of records)
    for (const text of titles.forms[0]!.words) {
      if (text.length <= 3) continue
      const known = words.get(text)
      if (known) known.count++
      else words.set(text, { text, hash: hash(text, 0), count: 1 })
    }
  return words
}

const isRarer = (a: Word, b: Word) => a.count < b.count || (a.count === b.count && a.text < b.text)

function addKeys(record: Record, words: Map<string, Word>, add: (key: number) => void): void {
  const { titles, doi, pmid, trials, cochrane, volume, pages, year, authors } = record
  if (doi) add(hash(doi, 1))
  if (pmid) add(hash(pmid, 2))
  for (const id of trials) add(hash(id, 3))
  if (cochrane) add(hash(cochrane, 4))
  const page = pages ? pages.start || pages.end : 0
  const name = authors.length > 0 ? hash(authors[0]!.family.at(-1)!.slice(0, 5), 5) : 0
  for (const { key } of titles.forms) {
    if (key === '') continue
    const title = hash(key, 6)
    add(title)
    // A common title ("Editorial") needs more to tell it by.
    if (page) add(mix(title, page, 7))
    if (name) add(mix(title, name, 8))
    add(mix(mix(title, year, 9), volume, 9))
    if (doi) add(mix(title, hash(doi, 10), 10))
    if (key.length > 20) add(hash(key.slice(0, 20), 11))
  }
  if (page && volume) add(mix(mix(volume, page, 12), year, 12))
  if (page && volume && name) add(mix(mix(volume, page, 13), name, 13))
  if (page && year && name) add(mix(mix(year, page, 14), name, 14))
  if (volume && year && name) add(mix(mix(year, volume, 15), name, 15))
  const rare = rarest(titles.forms[0]!.words, words)
  for (let i = 1; i < rare.length; i++)
    for (let j = 0; j < i; j++) add(mix(rare[i]!.hash + rare[j]!.hash, 0, 16))
}

/** The five words that fewest titles have. */
function rarest(texts: string[], words: Map<string, Word>): Word[] {
  const out: Word[] = []
  for (const text of texts) {
    const word = words.get(text)
    if (!word || out.includes(word)) continue
    let at = out.length
    while (at > 0 && isRarer(word, out[at - 1]!)) at--
    if (at === 5) continue
    out.splice(at, 0, word)
    if (out.length > 5) out.pop()
  }
  return out
}

/** FNV-1a. Two keys of one hash cost a comparison, and nothing else. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

function mix(a: number, b: number, seed: number): number {
  let value = Math.imul((a ^ seed) >>> 0, 0x85ebca6b) ^ Math.imul(b + 0x9e3779b9, 0xc2b2ae35)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}

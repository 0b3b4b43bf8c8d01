import type { Record } from './read/record.ts'

/** More records than this under one key say that the key tells nothing. */
const most = 40

/**
 * Records that are worth comparing: those that share a key. A key is an identifier, a title, its
 * beginning, its rarest words, or a place in print, so that every way of going wrong leaves one whole.
 */
export function candidatesOf(records: Record[]): (at: number) => number[] {
  const rarity = countWords(records)
  const keys: Uint32Array[] = records.map((record) => keysOf(record, rarity))
  const under = group(keys)
  const seen = new Int32Array(records.length).fill(-1)
  return (at) => {
    const found: number[] = []
    for (const key of keys[at]!) {
      const others = under(key)
      if (others.length > most) continue
      for (const other of others)
        if (other > at && seen[other] !== at) {
          seen[other] = at
          found.push(other)
        }
    }
    return found
  }
}

function countWords(records: Record[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { titles } of records)
    for (const word of titles.forms[0]!.words)
      if (word.length > 3) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function keysOf(record: Record, rarity: Map<string, number>): Uint32Array {
  const { titles, doi, pmid, trials, cochrane, volume, pages, year, authors } = record
  const keys: number[] = []
  const add = (...parts: (string | number)[]) => keys.push(hash(parts.join('|')))
  if (doi) add('doi', doi)
  if (pmid) add('pmid', pmid)
  for (const id of trials) add('trial', id)
  if (cochrane) add('cochrane', cochrane)
  const page = pages ? pages.start || pages.end : 0
  const name = authors[0]?.family.at(-1)?.slice(0, 5) ?? ''
  for (const { key } of titles.forms) {
    if (key === '') continue
    add('title', key)
    // A common title ("Editorial") needs more to tell it by.
    if (page) add('title page', key, page)
    if (name) add('title name', key, name)
    add('title year', key, year, volume)
    add('title doi', key, doi)
    if (key.length > 20) add('begins', key.slice(0, 20))
  }
  if (page && volume) add('place', volume, page, year)
  if (page && volume && name) add('place name', volume, page, name)
  if (page && year && name) add('page name', year, page, name)
  if (volume && year && name) add('volume name', year, volume, name)
  const rare = [...new Set(titles.forms[0]!.words)]
    .filter((word) => word.length > 3)
    .map((word) => ({ word, count: rarity.get(word)! }))
    .sort((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1))
    .slice(0, 5)
  for (let i = 0; i < rare.length; i++)
    for (let j = i + 1; j < rare.length; j++) add('words', ...[rare[i]!.word, rare[j]!.word].sort())
  return Uint32Array.from(new Set(keys))
}

/** Which records stand under each key, in order. */
function group(keys: Uint32Array[]): (key: number) => number[] {
  const under = new Map<number, number[]>()
  for (const [at, own] of keys.entries())
    for (const key of own) {
      const list = under.get(key)
      if (!list) under.set(key, [at])
      else if (list.length <= most) list.push(at)
    }
  return (key) => under.get(key)!
}

/** FNV-1a. Two keys of one hash cost a comparison, and nothing else. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

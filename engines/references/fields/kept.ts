import type { Reference } from '../model.ts'

const line =
  /^\[((?:ris|nbib|pubmed|endnote|refer|bibtex|wos|ovid|refworks|citavi|proquest|csv|csl|navet):[^\]]{1,200})\] (.*)$/s

/**
 * A field that a format has no place for travels in its notes as "[ris:U1] value", where people see
 * it and every reader of ours finds it again.
 */
export const keptLine = (name: string, value: string) =>
  `[${encodeURI(name).replaceAll('%20', ' ').replaceAll(']', '%5D')}] ${/[\r\n]|^"/.test(value) ? JSON.stringify(value) : value}`

/** The field's name and value, when a line of notes is one. */
export function keptIn(text: string): [string, string] | undefined {
  if (!text.startsWith('[')) return undefined
  const [, name, value] = line.exec(text) ?? []
  if (name === undefined || value === undefined) return undefined
  try {
    return [decodeURI(name), value.startsWith('"') ? String(JSON.parse(value)) : value]
  } catch {
    return undefined
  }
}

/** All that is kept, as lines of notes, but for what the format writes itself. */
export const keptLines = ({ kept = {} }: Reference, without: RegExp) =>
  Object.entries(kept)
    .filter(([name]) => !without.test(name))
    .flatMap(([name, values]) => values.map((value) => keptLine(name, value)))

import type { Place, Syntax } from '../model.ts'

export type RawLine = {
  number: number | null
  kind: 'search' | 'operator' | 'blank' | 'comment'
  at: Place
  whole: Place
  end: string
}

const numberHere = /^[ \t]*(?:[#Ss]\s?(\d{1,4})[.):]?|(\d{1,4})[.):])[ \t]+(?=\S)/
const bareNumber = /^[ \t]*(\d{1,4})[ \t]+(?=\S)/
const operatorNext = /^(?:(?:and|or|not|adj\d*|near(?:\/\d+)?|next|use)(?=[\s(]|$)|[-–,/]|to\s+\d)/i
const onlyOperator = /^\s*(?:and not|and|or|not)\s*$/i
const comment =
  /^\s*(?:[-=*_#~.]{3,}\s*$|\/\/|(?:database|search strategy|searched|search date|date of search|interface|platform|host)\b[^\n]*$|[^"()[\]:]{1,60}:\s*$)/i
const endsOpen = /\s(?:and|or|not|and not|adj\d*|near\/\d+)\s*$/i
const startsOpen = /^\s*(?:and|or|not|and not)\s+\S/i
const counts =
  /(?:[ \t]*\(\s*\d[\d,. ]{0,14}\)|\t+\s*\d[\d,. ]{0,14}|\s{2,}\d[\d,.]{0,12}|(?<!\b(?:or|and|not|to|near|next))[ \t]\d[\d,.]{0,12})\s*$/i

/** The lines of a strategy. One search that runs over several lines, in brackets or by an operator, is one line. */
export function splitLines(text: string): { lines: RawLine[]; numbered: boolean } {
  const physical = [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)]
    .filter((it) => it[0] !== '')
    .map((it) => ({ start: it.index, text: it[1]!, end: it[2]! }))
  const numbers = numbersOf(physical.map((it) => it.text))
  const numbered = numbers.some((it) => it !== null)
  const balanced = depthOf(text) === 0
  const lines: RawLine[] = []
  let open = 0
  for (const [i, line] of physical.entries()) {
    const number = numbers[i]!
    const last = lines.at(-1)
    const joins =
      last?.kind === 'search' &&
      number === null &&
      !onlyOperator.test(line.text) &&
      line.text.trim() !== '' &&
      ((balanced && open > 0) ||
        endsOpen.test(text.slice(Math.max(last.at.start, last.at.end - 30), last.at.end)) ||
        (!numbered && startsOpen.test(line.text)))
    const inside = last?.kind === 'search' && number === null && balanced && open > 0
    if (number !== null) open = 0
    open += depthOf(line.text)
    if (joins || inside) {
      const stop = line.start + line.text.length
      lines[lines.length - 1] = {
        ...last,
        at: { ...last.at, end: stop },
        whole: { ...last.whole, end: stop },
        end: line.end,
      }
    } else lines.push(lineOf(line, number?.value ?? null, number?.length ?? 0))
  }
  return { lines: numbered ? withoutCounts(lines, text) : lines, numbered }
}

function lineOf(
  { start, text, end }: { start: number; text: string; end: string },
  number: number | null,
  skip: number,
): RawLine {
  const body = text.slice(skip)
  const lead = body.length - body.trimStart().length
  const from = start + skip + lead
  const at = { start: from, end: Math.max(from, start + text.trimEnd().length) }
  const kind =
    body.trim() === ''
      ? 'blank'
      : onlyOperator.test(body)
        ? 'operator'
        : number === null && comment.test(body)
          ? 'comment'
          : 'search'
  return { number, kind, at, whole: { start, end: start + text.length }, end }
}

type Numbered = { value: number; length: number } | null

/** Numbers at the beginning of lines, where they are numbers of lines: two or more, rising. */
function numbersOf(lines: readonly string[]): Numbered[] {
  const found = lines.map((line): (Numbered & { sure?: boolean }) | null => {
    const sure = numberHere.exec(line)
    const match = sure ?? bareNumber.exec(line)
    if (!match || operatorNext.test(line.slice(match[0].length))) return null
    return { value: Number(match[1] ?? match[2]), length: match[0].length, sure: sure !== null }
  })
  const some = found.filter((it) => it !== null)
  const rising = some.every((it, i) => i === 0 || it.value > some[i - 1]!.value)
  const falling = some.length > 1 && some.every((it, i) => i === 0 || it.value < some[i - 1]!.value)
  const searches = lines.filter(
    (it) => it.trim() && !onlyOperator.test(it) && !comment.test(it),
  ).length
  const enough =
    some.length > 1
      ? some.length * 2 >= searches
      : some.length === 1 && Boolean(some[0]!.sure) && searches <= 2
  return enough && (rising || falling) ? found : lines.map(() => null)
}

/** Hits stand behind the lines of a history that was copied: behind most of them, or they are no hits. */
function withoutCounts(lines: RawLine[], text: string): RawLine[] {
  const of = (line: RawLine) => {
    if (line.number === null) return null
    const from = Math.max(line.at.start, line.at.end - 60)
    const hits = counts.exec(text.slice(from, line.at.end))
    return hits && { at: from + hits.index }
  }
  const own = lines.filter((it) => it.number !== null)
  if (own.filter((it) => of(it)).length * 2 < own.length) return lines
  return lines.map((line) => {
    const hits = of(line)
    return hits && hits.at > line.at.start ? { ...line, at: { ...line.at, end: hits.at } } : line
  })
}

/** How many brackets are still open; those in quotation marks are letters. */
function depthOf(text: string): number {
  let depth = 0
  let quoted = false
  for (const c of text) {
    if (c === '"') quoted = !quoted
    else if (c === '\n') quoted = false
    else if (!quoted && c === '(') depth += 1
    else if (!quoted && c === ')') depth -= 1
  }
  return depth
}

/** Bare numbers are lines in Ovid, and wherever the lines have numbers. */
export const readsNumbers = (syntax: Syntax, numbered: boolean) => numbered || syntax === 'ovid'

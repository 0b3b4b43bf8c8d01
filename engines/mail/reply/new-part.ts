import { attributionAt } from './attribution.ts'
import { isForwardMark, isHeaderBlock, isOriginalMark } from './header-block.ts'
import { signatureAt } from './signature.ts'

/** What is new in a message, and what folds. Joined they are all that was written. */
export type Read = {
  /** Never empty where something was written: a mail that only quotes is shown whole. */
  text: string
  signature: string
  quoted: string
}

export type ReadOptions = {
  /** The mail was passed on: what it carries is what we are to read. */
  forwarded?: boolean
}

/**
 * Parts what somebody wrote from what their program quoted. Answers written between quoted lines keep
 * the lines that they answer.
 */
export function newPart(text: string, { forwarded = false }: ReadOptions = {}): Read {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
  const cut = cutAt(lines, forwarded)
  const marks = marksOf(lines.slice(0, cut))
  const kept = keptOf(marks)
  const own = lines.slice(0, cut).filter((_, at) => kept[at])
  const quoted = lines.filter((_, at) => at >= cut || !kept[at])
  if (!own.some((line) => line.trim() !== ''))
    return { text: block(lines), signature: '', quoted: '' }
  const trimmed = block(own).split('\n')
  const sign = signatureAt(trimmed)
  const written = block(trimmed.slice(0, sign))
  if (written === '') return { text: block(trimmed), signature: '', quoted: block(quoted) }
  return { text: written, signature: block(trimmed.slice(sign)), quoted: block(quoted) }
}

const block = (lines: string[]) =>
  lines
    .join('\n')
    .replace(/^(\s*\n)+/, '')
    .trimEnd()

const isQuoted = (line: string) => /^\s{0,3}(>|\|\s?>)/.test(line)

/** The first line from which on everything is quoted without being marked so. */
function cutAt(lines: string[], forwarded: boolean): number {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (isQuoted(line) || line.trim() === '') continue
    if (isForwardMark(line)) return lines.length
    if (isOriginalMark(line)) return forwarded ? lines.length : ruled(lines, at)
    if (isHeaderBlock(lines, at)) return forwarded ? lines.length : ruled(lines, at)
    const length = attributionAt(lines, at, (next) => quoteFollows(lines, next))
    if (length > 0 && !quoteFollows(lines, at + length)) return ruled(lines, at)
    if (length > 0) at += length - 1
  }
  return lines.length
}

/** A rule over the quoted header belongs to it, and so do the dashes of a text made from HTML. */
function ruled(lines: string[], at: number) {
  let above = at - 1
  while (above >= 0 && lines[above]!.trim() === '') above--
  return above >= 0 && /^\s*[_\-=*—–]{3,}\s*$/.test(lines[above]!) ? above : at
}

const quoteFollows = (lines: string[], from: number) => {
  const next = lines.slice(from, from + 4).find((line) => line.trim() !== '')
  return next !== undefined && isQuoted(next)
}

type Mark = 'text' | 'quote' | 'intro' | 'blank'

function marksOf(lines: string[]): Mark[] {
  const marks = lines.map((line): Mark =>
    line.trim() === '' ? 'blank' : isQuoted(line) ? 'quote' : 'text',
  )
  for (let at = 0; at < lines.length; at++) {
    if (marks[at] !== 'text') continue
    const length = attributionAt(lines, at, (next) => quoteFollows(lines, next))
    for (let n = 0; n < length; n++) marks[at + n] = 'intro'
    at += Math.max(0, length - 1)
  }
  return marks
}

type Group = { from: number; to: number; hasIntro: boolean }

/** Which lines stay: all but the quotes at the end, and one that stands before or within the answer as a whole. */
function keptOf(marks: Mark[]): boolean[] {
  const groups = groupsOf(marks)
  const lastText = marks.lastIndexOf('text')
  const firstText = marks.indexOf('text')
  const within = groups.filter((group) => group.from < lastText)
  const after = groups.filter((group) => group.from >= lastText)
  const [only] = within
  const whole = within.length === 1 && (only!.hasIntro || only!.from < firstText)
  const folded = whole ? groups : after
  return marks.map((_, at) => !folded.some((group) => at >= group.from && at < group.to))
}

function groupsOf(marks: Mark[]): Group[] {
  const groups: Group[] = []
  let open: Group | null = null
  marks.forEach((mark, at) => {
    if (mark === 'text') open = null
    else if (mark === 'quote' || mark === 'intro') {
      // An attribution in the midst of quotes is one of an older message.
      if (!open) groups.push((open = { from: at, to: at + 1, hasIntro: mark === 'intro' }))
      open.to = at + 1
    }
  })
  return groups.filter((group) => marks.slice(group.from, group.to).includes('quote'))
}

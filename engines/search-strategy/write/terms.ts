import type { Pieces, Term } from '../model.ts'
import type { Writer } from './writer.ts'

/** A term: a word, or a phrase in the quotation marks of the target. */
export function printTerm(term: Term, w: Writer): string {
  const text = printPieces(term.text, w, term)
  const words = text.split(' ')
  const cut = term.text.some((it) => typeof it !== 'string')
  if (!w.native && w.to.syntax === 'pubmed' && /\*[^\s*]/.test(text))
    w.note('wildcard-inside', term.at, { words: text })
  if (w.native) return term.quoted ? quotedBy(w.dialect.quote, text) : text
  // Quotation marks around one word that is cut off do nothing.
  if (words.length === 1) return term.quoted && !cut ? quotedBy(w.dialect.quote, text) : text
  if (!term.quoted && w.from.aside === 'and') return `(${words.join(' AND ')})`
  if (!term.quoted && w.fromSyntax !== 'ovid') w.note('phrase-made', term.at, { words: text })
  if (cut && !w.dialect.wildInPhrase && w.dialect.next) {
    w.note('phrase-by-operator', term.at, { words: text })
    return `(${words.join(` ${w.dialect.next} `)})`
  }
  return quotedBy(w.dialect.quote, text)
}

export const quotedBy = (mark: '"' | "'", text: string) =>
  mark === "'" && text.includes("'")
    ? `"${text}"`
    : mark === '"' && text.includes('"')
      ? text
      : `${mark}${text}${mark}`

export function printPieces(pieces: Pieces, w: Writer, { at }: { at: Term['at'] }): string {
  let text = ''
  for (const it of pieces) {
    if (typeof it === 'string') text += it
    else {
      const { wild, n = 1 } = it
      const exact =
        wild === 'upto' ? (n > 1 ? w.dialect.upto?.(n) : undefined) : w.dialect.wild[wild]
      const mark = exact ?? (n === 1 ? w.dialect.wild.maybe : w.dialect.wild.any)
      if (wild !== 'any' && mark === w.dialect.wild.any) w.note('wildcard-wider', at)
      if (wild === 'maybe' && mark === w.dialect.wild.one && !w.native) w.note('wildcard-other', at)
      text += mark
    }
  }
  return text
}

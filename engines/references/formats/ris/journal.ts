import type { Draft } from '../../draft.ts'
import { oneLine } from '../../fields/text.ts'
import type { Reference } from '../../model.ts'

/** Tags that may name what the work is part of, the fullest name first. */
export const journalTags = ['T2', 'JF', 'BT', 'JO', 'JA', 'J2', 'JI', 'J1', 'J9'] as const
const full = new Set<string>(['T2', 'JF', 'BT'])
const standsAlone = new Set<Reference['type']>(['book', 'thesis', 'report'])

/** Chooses the name of the journal and its abbreviation among the tags; the others are kept. */
export function placeJournal(draft: Draft, found: Map<string, string>): void {
  const { type } = draft.reference
  if (standsAlone.has(type)) {
    const own = found.get('BT')
    if (own && draft.reference.title === undefined) {
      draft.line('title', own, 'ris:BT')
      found.delete('BT')
    }
  }
  for (const tag of journalTags) {
    const value = found.get(tag)
    if (value === undefined) continue
    const text = oneLine(value)
    if (text === draft.reference.journal || text === draft.reference.journalAbbreviation) continue
    if (draft.reference.journal === undefined) draft.line('journal', text, `ris:${tag}`)
    else if (full.has(tag)) draft.keep(`ris:${tag}`, text)
    else draft.line('journalAbbreviation', text, `ris:${tag}`)
  }
}

/** One text for "134" and "137"; a start that already names the end stays as it is. */
export function placePages(draft: Draft, start = '', end = ''): void {
  const [from, to] = [oneLine(start), oneLine(end)]
  const whole =
    !from || !to || from === to || from.endsWith(`-${to}`) ? from || to : `${from}-${to}`
  draft.line('pages', whole, 'ris:SP')
}

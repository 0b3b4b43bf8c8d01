import type { Draft } from '../../draft.ts'
import { placeDate } from '../../fields/year.ts'

const issue = String.raw`(?:\s*\((?<issue>[^()]*(?:\([^()]*\))*[^()]*)\))?`
const pages = String.raw`(?<pages>[A-Za-z]*\d[\w.]*(?:\s*-\s*\w+)?(?:,\s*\d+-\d+)*)`
const month = String.raw`(?:[A-Z][a-z]{2,8}\.?(?:[/-][A-Z][a-z]{2,8}\.?)?)`

// The layouts of Ovid's databases, as met.
const layouts = [
  // Journal. 28(2):103-106, April 2015.   Journal. 28(2):103-106, 2015 Apr.
  String.raw`^(?<journal>.+?)\.\s+(?:Vol\.?\s*)?(?<volume>[\w-]+)${issue}\s*:\s*${pages}?[.,;]?\s*(?<date>[^;]*?\d{4}[^;.]*)?`,
  // Journal. 378 (9800) (pp 1430-1440), 2011.
  String.raw`^(?<journal>.+?)\.\s+(?:Vol\.?\s*)?(?<volume>[\w-]+)${issue}\s*\(pp?\.?\s*(?<pages>[^)]+)\),?\s*(?<date>[^;.]*\d{4}[^;.]*)`,
  // Journal January/February 2010;14(1):56
  String.raw`^(?<journal>.+?)\.?\s+(?<date>(?:${month}\s+)?(?:\d{1,2},?\s+)?\d{4}(?:\s+${month}(?:\s+\d{1,2})?)?)\s*;\s*(?<volume>[\w-]+)${issue}\s*(?::\s*${pages})?`,
  // Journal. Vol 28(2) April 2015, 103-106.   Journal. Vol.75(2-A(E)),2014, pp. 1-3.
  String.raw`^(?<journal>.+?)\.\s+Vol\.?\s*(?<volume>[\w-]+)${issue},?\s*(?<date>(?:${month}\s+)?\d{4}),?\s*(?:pp?\.?\s*)?${pages}?`,
  // Journal. 1288(3), Nov. 16, 2004.
  String.raw`^(?<journal>.+?)\.\s+(?<volume>\d[\w-]*)${issue},\s*(?<date>[^;]*?\d{4})`,
  // (2014). Title 58 pp. Place: Publisher
  String.raw`^(?<journal>[^.]+)\.`,
].map((pattern) => new RegExp(pattern))

/** Takes journal, volume, issue, pages and date out of Ovid's one line for all of them. */
export function placeSource(draft: Draft, value: string): void {
  const text = value.replaceAll(/\s+/g, ' ').trim()
  const found = layouts.map((layout) => layout.exec(text)?.groups).find(Boolean)
  draft.keep('ovid:SO', text)
  if (!found || text.length > 2000) return
  const { reference } = draft
  const { journal, volume, issue: number, pages: range, date } = found
  if (journal && !/^\(?\d/.test(journal)) reference.journal ??= journal.trim()
  if (volume) reference.volume ??= volume
  if (number?.trim()) reference.issue ??= number.trim()
  if (range) reference.pages ??= range.replaceAll(/\s*-\s*/g, '-').trim()
  if (date && reference.date === undefined) placeDate(draft, date.trim(), 'ovid:date')
}

import { readCsv } from '#kernel/csv/read.ts'
import { Refusal } from '#kernel/errors.ts'
import type { Text2 } from '#kernel/text.ts'
import type { DatedName } from '../organisation.ts'
import { type AffiliationKind, affiliationKinds } from '../persons/kinds.ts'
import { kindWords } from './text.ts'

/** One figure: so many people of a kind at a department and a campus in a year. */
export type Figure = {
  year: number
  organisationId: string
  kind: AffiliationKind
  campusId: string
  people: number
}

/** Why a line is not taken. `twice`: another line before it has the same year, department, kind, campus. */
export type LineFault =
  | 'bad_year'
  | 'unknown_department'
  | 'unknown_kind'
  | 'unknown_campus'
  | 'bad_number'
  | 'twice'
export type RefusedLine = { line: number; fault: LineFault; value: string }

type Part = { id: string; slug: string; name: Text2; names: readonly DatedName[] }
export type Known = { departments: Part[]; campuses: Part[] }

const columns = {
  year: ['year', 'år', 'ar'],
  department: ['department', 'institution'],
  kind: ['kind', 'group', 'category', 'grupp', 'kategori', 'slag'],
  campus: ['campus', 'ort'],
  people: ['people', 'number', 'count', 'antal'],
} as const
type ColumnName = keyof typeof columns

const mostLines = 20_000

/**
 * The figures of a file, and the lines that cannot be taken, each with why and what stood there. The
 * columns are named in Swedish or English, in any order: year, department, kind, campus, people. A
 * department or campus is known by its slug or by any name it has had. No such columns: malformed.
 */
export async function figuresIn(
  csv: string,
  known: Known,
): Promise<{ figures: Figure[]; refused: RefusedLine[] }> {
  const { header, rows } = await readCsv(csv)
  if (rows.length > mostLines) throw new Refusal('too_large')
  const names = header.map(plain)
  const at = Object.fromEntries(
    Object.entries(columns).map(([column, words]) => [
      column,
      names.findIndex((name) => (words as readonly string[]).includes(name)),
    ]),
  ) as Record<ColumnName, number>
  if (Object.values(at).some((index) => index < 0) || rows.length === 0)
    throw new Refusal('invalid', { csv: ['no_columns'] })
  const departments = byName(known.departments)
  const campuses = byName(known.campuses)
  const seen = new Set<string>()
  const figures: Figure[] = []
  const refused: RefusedLine[] = []
  for (const row of rows) {
    const cell = (column: ColumnName) => row.cells[at[column]] ?? ''
    const fault = (fault: LineFault, column: ColumnName) =>
      void refused.push({ line: row.line, fault, value: cell(column).slice(0, 100) })
    const year = wholeNumber(cell('year'))
    const organisationId = departments.get(plain(cell('department')))
    const kind = kinds.get(plain(cell('kind')))
    const campusId = campuses.get(plain(cell('campus')))
    const people = wholeNumber(cell('people'))
    if (year === undefined || year < 1950 || year > 2200) fault('bad_year', 'year')
    else if (!organisationId) fault('unknown_department', 'department')
    else if (!kind) fault('unknown_kind', 'kind')
    else if (!campusId) fault('unknown_campus', 'campus')
    else if (people === undefined || people > 1_000_000) fault('bad_number', 'people')
    else {
      const figure = { year, organisationId, kind, campusId, people }
      if (seen.has(keyOf(figure))) fault('twice', 'department')
      else figures.push(figure)
      seen.add(keyOf(figure))
    }
  }
  return { figures, refused }
}

/** What a figure is of: the same key is the same figure. */
export const keyOf = ({ year, organisationId, kind, campusId }: Omit<Figure, 'people'>) =>
  [year, organisationId, kind, campusId].join(' ')

/** `1 234` as Swedish writes it, with any blank; no half people, nothing below none. */
function wholeNumber(text: string): number | undefined {
  const digits = text.replace(/[\s\u00A0\u202F]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')

const byName = (parts: Part[]) =>
  new Map(
    parts.flatMap(({ id, slug, name, names }) =>
      [slug, name.sv, name.en, ...names.flatMap((one) => [one.name.sv, one.name.en])].map(
        (word) => [plain(word), id] as const,
      ),
    ),
  )

const kinds = new Map<string, AffiliationKind>(
  affiliationKinds.flatMap((kind) =>
    [kind, ...kindWords[kind].sv, ...kindWords[kind].en].map(
      (word) => [plain(word), kind] as const,
    ),
  ),
)

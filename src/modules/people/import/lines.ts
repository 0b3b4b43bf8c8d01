import { z } from 'zod'
import type { CsvFile } from '#kernel/csv/read.ts'
import { type FieldError, invalid } from '#kernel/errors.ts'
import { email } from '#kernel/input.ts'
import { type AffiliationKind, affiliationKinds } from '../persons/kinds.ts'
import { personName } from '../persons/name.ts'

/** The columns of the file, each with the headings that are understood. */
const headings = {
  email: ['email', 'e-mail', 'e-post', 'epost', 'e-postadress', 'adress', 'address'],
  name: ['name', 'namn'],
  addresses: ['addresses', 'adresser', 'other addresses', 'fler adresser'],
  language: ['language', 'språk'],
  campus: ['campus', 'ort'],
  affiliation: ['affiliation', 'tillhörighet', 'organisation', 'institution', 'department'],
  kind: ['kind', 'slag', 'roll', 'role'],
  from: ['from', 'från', 'från och med'],
  to: ['to', 'till', 'till och med'],
} as const
export type Column = keyof typeof headings
export const columns = Object.keys(headings) as Column[]

/** One line of the file: a person, and one affiliation at the most. What is empty is not said. */
export type Line = {
  line: number
  email: string
  name?: string
  addresses: string[]
  language?: 'sv' | 'en'
  campus?: string
  affiliation?: { organisation: string; kind?: AffiliationKind; from?: string; to?: string }
}
/** A line that was not taken, and why. */
export type RefusedLine = { line: number; column: Column; reason: FieldError }

const kinds: Record<string, AffiliationKind> = {
  ...Object.fromEntries(affiliationKinds.map((kind) => [kind, kind])),
  ...{ forskare: 'researcher', doktorand: 'doctoral-student', postdoktor: 'postdoc' },
  ...{ lärare: 'teacher', administratör: 'administrator', student: 'student', extern: 'external' },
}
const tongues: Record<string, 'sv' | 'en'> = {
  ...{ sv: 'sv', svenska: 'sv', swedish: 'sv', en: 'en', engelska: 'en', english: 'en' },
}
const longest = 300

/** The lines that can be understood, and those that cannot. Without a column of addresses: refused. */
export function linesOf({ header, rows }: CsvFile): { lines: Line[]; refused: RefusedLine[] } {
  const at = columnsOf(header)
  if (!at.has('email')) throw invalid({ file: ['no_address_column'] })
  const lines: Line[] = []
  const refused: RefusedLine[] = []
  for (const { line, cells } of rows) {
    const cell = (column: Column) => cells[at.get(column) ?? -1] ?? ''
    const no = (column: Column, reason: FieldError) => refused.push({ line, column, reason })
    const read = readLine(line, cell, no)
    if (read) lines.push(read)
  }
  return { lines, refused }
}

function columnsOf(header: string[]) {
  const plain = header.map((name) => name.normalize('NFC').toLowerCase().trim())
  return new Map(
    columns.flatMap((column) => {
      const index = plain.findIndex((name) =>
        (headings[column] as readonly string[]).includes(name),
      )
      return index < 0 ? [] : [[column, index] as const]
    }),
  )
}

function readLine(
  line: number,
  cell: (column: Column) => string,
  no: (column: Column, reason: FieldError) => unknown,
): Line | undefined {
  const long = columns.find((column) => cell(column).length > (column === 'name' ? 1000 : longest))
  if (long) return void no(long, 'too_long')
  const own = email.safeParse(cell('email'))
  if (!own.success) return void no('email', cell('email') ? 'not_email' : 'required')
  const addresses = cell('addresses')
    .split(/[\s,|]+/)
    .filter(Boolean)
    .map((one) => email.safeParse(one))
  if (addresses.some(({ success }) => !success)) return void no('addresses', 'not_email')
  const name = cell('name') ? personName.safeParse(cell('name')) : undefined
  if (name && !name.success) return void no('name', 'bad_value')
  const language = tongues[cell('language').toLowerCase()]
  if (cell('language') && !language) return void no('language', 'not_choice')
  const kind = kinds[cell('kind').toLowerCase()]
  if (cell('kind') && !kind) return void no('kind', 'not_choice')
  for (const column of ['from', 'to'] as const)
    if (cell(column) && !z.iso.date().safeParse(cell(column)).success)
      return void no(column, 'not_date')
  const [from, to, organisation] = [cell('from'), cell('to'), cell('affiliation')]
  if (from && to && to < from) return void no('to', 'before_start')
  if (!organisation && (kind || from || to)) return void no('affiliation', 'required')
  return {
    ...{ line, email: own.data, addresses: addresses.flatMap(({ data }) => data ?? []) },
    ...(name && { name: name.data }),
    ...(language && { language }),
    ...(cell('campus') && { campus: cell('campus') }),
    ...(organisation && {
      affiliation: {
        organisation,
        ...(kind && { kind }),
        ...(from && { from }),
        ...(to && { to }),
      },
    }),
  }
}

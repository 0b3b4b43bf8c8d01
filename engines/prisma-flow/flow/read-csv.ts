import { parse } from 'csv-parse/sync'
import { type CsvRow, rowsOf } from './csv-counts.ts'
import { type Count, counted, type Flow, type Template, unknown } from './model.ts'
import { type Problem, problem } from './problem.ts'

/**
 * The numbers in the template file of the PRISMA2020 app and R package: a row for each number, its name
 * in the column `data`, the number (or `name, n; name, n`) in the column `n`. The file does not say which
 * template is meant: what has numbers is drawn, unless `template` says it.
 */
export function readCsv(
  text: string,
  template?: Template,
): { flow: Flow; notes: string[] } | { problems: Problem[] } {
  const header = text.slice(0, 2_000).split(/\r?\n/)[0]!
  const delimiter = [',', ';', '\t'].find((mark) => header.split(mark).length > 2) ?? ','
  let table: string[][]
  try {
    table = parse(text, { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: true })
  } catch {
    return { problems: [problem('not_json', null)] }
  }
  const names = table[0]?.map((name) => name.trim().toLowerCase()) ?? []
  const [name, n] = [names.indexOf('data'), names.indexOf('n')]
  if (name < 0 || n < 0) return { problems: [problem('not_json', null)] }
  const { rows, problems } = rowsOf(
    table.slice(1).map((cells, i) => ({
      line: i + 2,
      field: (cells[name] ?? '').trim(),
      value: (cells[n] ?? '').trim(),
    })),
  )
  if (problems.length > 0) return { problems }
  return { flow: flowOf(rows, template), notes: [...rows.keys()].filter((it) => !known.has(it)) }
}

function flowOf(rows: Map<string, CsvRow>, template?: Template): Flow {
  const take = (field: string): Count => rows.get(field)?.count ?? unknown()
  const some = (fields: string[]) => fields.some((field) => (take(field).n ?? 0) > 0)
  const updated = template ? template.startsWith('updated') : some(previousFields)
  const others = template ? template.endsWith('-other') : some(otherFields)
  const pair = (name: string) => ({
    studies: take(`${name}_studies`),
    reports: take(`${name}_reports`),
  })
  const reading = (name: string, done: string) => ({
    sought: take(`${name}_sought_reports`),
    notRetrieved: take(`${name}_notretrieved_reports`),
    assessed: take(`${done}_assessed`),
    excluded: take(`${done}_excluded`),
  })
  return {
    title: null,
    identified: {
      databases: withParts(take('database_results'), take('database_specific_results')),
      registers: withParts(take('register_results'), take('register_specific_results')),
    },
    removed: {
      duplicates: take('duplicates'),
      automation: take('excluded_automatic'),
      other: take('excluded_other'),
    },
    screened: take('records_screened'),
    excluded: take('records_excluded'),
    reports: reading('dbr', 'dbr'),
    included: pair('new'),
    previous: updated ? pair('previous') : null,
    total: updated ? pair('total') : null,
    other: others
      ? {
          identified: {
            websites: take('website_results'),
            organisations: take('organisation_results'),
            citations: take('citations_results'),
            more: unknown(),
          },
          excluded: unknown(),
          reports: reading('other', 'other'),
        }
      : null,
  }
}

const withParts = (whole: Count, told: Count): Count =>
  told.parts.length === 0 ? whole : counted(whole.n ?? told.n!, told.parts)

const previousFields = ['previous_studies', 'previous_reports']
const otherFields = [
  'website_results',
  'organisation_results',
  'citations_results',
  'other_sought_reports',
  'other_notretrieved_reports',
  'other_assessed',
  'other_excluded',
]
const known = new Set([
  ...previousFields,
  ...otherFields,
  ...'database_results database_specific_results register_results register_specific_results'.split(
    ' ',
  ),
  ...'duplicates excluded_automatic excluded_other records_screened records_excluded'.split(' '),
  ...'dbr_sought_reports dbr_notretrieved_reports dbr_assessed dbr_excluded'.split(' '),
  ...'new_studies new_reports total_studies total_reports'.split(' '),
  // Headings of the tool, no numbers.
  ...'identification screening included'.split(' '),
])

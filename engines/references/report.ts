import type { FieldCount } from './count.ts'
import type { Problem } from './model.ts'

type Report = {
  file: string
  format: string | null
  encoding: string | null
  records: number
  fields: FieldCount['fields']
  problems: Problem[]
}

/** A report for people. */
export const asLines = ({ file, format, encoding, records, fields, problems }: Report) =>
  [
    `${file}: ${records} records, ${format ?? 'unknown format'}, ${encoding}`,
    `  ${Object.entries(fields)
      .map(([name, count]) => `${name} ${count}`)
      .join('  ')}`,
    ...problems
      .slice(0, 20)
      .map(({ record, line, code }) => `  record ${record}, line ${line}: ${code}`),
    ...(problems.length > 20 ? [`  and ${problems.length - 20} more`] : []),
  ].join('\n')

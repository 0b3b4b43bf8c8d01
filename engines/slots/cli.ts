import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  type Expanded,
  expandCalendar,
  ianaZone,
  type Occurrence,
  sayTrouble,
  type Zone,
} from './index.ts'
import { usage } from './usage.ts'

class Refused extends Error {
  readonly exitCode: 1 | 2
  constructor(exitCode: 1 | 2, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

/** `navet calendar expand`: prints what takes place, then refuses where something could not be read. */
export async function run(
  args: string[],
  { print }: { print: (line: string) => void },
): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      zone: { type: 'string', default: 'Europe/Stockholm' },
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean' },
    },
  })
  const [command, ...files] = positionals
  if (command !== 'expand' || files.length === 0) throw new Refused(2, usage)
  const { lang } = values
  if (lang !== 'sv' && lang !== 'en') throw new Refused(2, '--lang is sv or en.')
  const zone = ianaZone(values.zone)
  if (!zone) throw new Refused(2, `There is no time zone ${values.zone}.`)
  const span = {
    from: momentOf('--from', values.from, zone),
    to: momentOf('--to', values.to, zone),
  }
  if (span.to <= span.from) throw new Refused(2, '--to is after --from.')

  const read: { file: string; expanded: Expanded }[] = []
  for (const file of files) {
    const expanded = expandCalendar(await contentOf(file), span, zone)
    if (!expanded) throw new Refused(1, `${file} is not an iCalendar file.`)
    read.push({ file, expanded })
  }
  const lists = read.map(({ expanded }) => expanded.occurrences.map(shown))
  if (values.json) print(JSON.stringify(lists.length === 1 ? lists[0] : lists))
  else for (const it of lists.flat()) print([it.start, it.end, it.summary ?? it.uid].join('\t'))
  const troubles = read.flatMap(({ file, expanded }) =>
    expanded.troubles.map((trouble) => `${file}: ${sayTrouble(trouble, lang)}`),
  )
  if (troubles.length > 0) throw new Refused(1, troubles.join('\n'))
}

const shown = (it: Occurrence) => ({
  start: written(it.start),
  end: written(it.end),
  uid: it.uid,
  summary: it.summary,
  allDay: it.allDay,
  busy: it.busy,
  recurrenceId: it.recurrenceId && written(it.recurrenceId),
})

const written = (moment: Date) => moment.toISOString().replace('.000Z', 'Z')

function momentOf(option: string, text: string | undefined, zone: Zone): Date {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text ?? '')
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(text ?? '') && !isDay
  const wall = Date.parse(isDay ? `${text}T00:00:00Z` : hasZone ? text! : `${text}Z`)
  if (Number.isNaN(wall)) throw new Refused(2, `${option} is a day or a moment.\n\n${usage}`)
  return new Date(hasZone ? wall : zone.momentOf(wall))
}

async function contentOf(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > 50_000_000) throw new Refused(1, `${file} is larger than 50 MB.`)
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(1, `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './cli.ts'

const aFile = async (...lines: string[]) => {
  const file = join(await mkdtemp(join(tmpdir(), 'slots-')), 'calendar.ics')
  await writeFile(file, ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n'))
  return file
}
const meeting = ['BEGIN:VEVENT', 'UID:a', 'DTSTART:20260329T080000Z', 'DURATION:PT1H', 'END:VEVENT']
const span = ['--from', '2026-03-29', '--to', '2026-03-30', '--json']
const called = async (printed: string[], ...args: string[]) =>
  run(args, { print: (line) => void printed.push(line) })

test('one file is a list, several are a list of lists, times in UTC', async () => {
  const file = await aFile(...meeting)
  const printed: string[] = []
  await called(printed, 'expand', file, ...span)
  await called(printed, 'expand', file, file, ...span)
  const [one, two] = printed.map((it) => JSON.parse(it))
  expect(one).toEqual([
    {
      start: '2026-03-29T08:00:00Z',
      end: '2026-03-29T09:00:00Z',
      uid: 'a',
      summary: null,
      allDay: false,
      busy: true,
      recurrenceId: null,
    },
  ])
  expect(two).toEqual([one, one])
})

test('what could be read is printed before what could not is told', async () => {
  const file = await aFile(...meeting, 'BEGIN:VEVENT', 'UID:bad', 'END:VEVENT')
  const printed: string[] = []
  await expect(called(printed, 'expand', file, ...span)).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining('bad is missing or cannot be read: DTSTART'),
  })
  expect(JSON.parse(printed[0]!)).toHaveLength(1)
})

test('what could not be read is said in the language that is asked for', async () => {
  const file = await aFile('BEGIN:VEVENT', 'UID:bad', 'END:VEVENT')
  await expect(called([], 'expand', file, ...span, '--lang', 'sv')).rejects.toMatchObject({
    message: expect.stringContaining('bad saknas eller går inte att läsa: DTSTART.'),
  })
})

test.each([
  [[], 2],
  [['expand'], 2],
  [['expand', 'a.ics', '--from', 'soon', '--to', '2026-01-01'], 2],
  [['expand', 'a.ics', '--from', '2026-01-01', '--to', '2026-01-01'], 2],
  [['expand', 'a.ics', ...span, '--zone', 'Mars'], 2],
  [['expand', 'a.ics', ...span, '--lang', 'fi'], 2],
  [['expand', '/nowhere/a.ics', ...span], 1],
])('%j ends with %i', async (args, exitCode) => {
  await expect(called([], ...args)).rejects.toMatchObject({ exitCode })
})

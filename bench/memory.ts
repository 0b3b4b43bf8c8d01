// Memory of a server that nobody asks anything: a minute after its first start with the demo unit.
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { asked, type Kind } from './parts/asked.ts'
import { install } from './parts/installation.ts'
import { printMachine } from './parts/machine.ts'
import { figure, printTable } from './parts/table.ts'

const { seconds, kinds } = asked({ seconds: 60 })

async function memory(kind: Kind) {
  const installation = await install(kind)
  try {
    await installation.start()
    await installation.stop()
    await installation.start() // as it is found most days: the demo unit is there already
    await sleep(seconds * 1000)
    const { server, database } = await installation.processes()
    return [
      ['navet', ...sizesOf(server)],
      ...(database.length > 0 ? [['PostgreSQL', ...sizesOf(database)]] : []),
    ].map((row) => [kind, ...row])
  } finally {
    await installation.remove()
  }
}

/** How many processes, what each has in memory, and that with shared pages counted in parts. */
function sizesOf(processes: number[]) {
  const sum = (what: string) =>
    processes
      .map((pid) => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
      .map((text) => Number(new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]))
      .reduce((one, other) => one + other, 0)
  return [processes.length, figure(sum('Rss') / 1024), figure(sum('Pss') / 1024)]
}

printMachine()
const rows: (string | number)[][] = []
for (const kind of kinds) rows.push(...(await memory(kind)))
const head = ['database', 'program', 'processes', 'RSS MiB', 'PSS MiB']
printTable(`Memory ${seconds} s after a start, at rest`, head, rows)

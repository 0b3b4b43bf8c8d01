// How long `navet seed` takes: into a database of its own, with no server beside it.
import { asked, type Kind } from './parts/asked.ts'
import { install } from './parts/installation.ts'
import { printMachine } from './parts/machine.ts'
import { figure, printTable } from './parts/table.ts'

const { cases, kinds } = asked({ cases: [100_000] })

async function seconds(kind: Kind, count: number) {
  const installation = await install(kind)
  try {
    await installation.start() // fills the demo unit, whose people the cases are given
    await installation.stop()
    const began = performance.now()
    const { messages } = await installation.navet<{ messages: number }>(
      'seed',
      '--cases',
      String(count),
    )
    return { took: (performance.now() - began) / 1000, messages }
  } finally {
    await installation.remove()
  }
}

printMachine()
const rows: string[][] = []
for (const kind of kinds)
  for (const count of cases) {
    const { took, messages } = await seconds(kind, count)
    const figures = [count, messages, took, count / took].map(figure)
    rows.push([kind, ...figures])
  }
const head = ['database', 'cases', 'messages', 'seconds', 'cases per s']
printTable('navet seed (wanted: 100,000 in under 120 s)', head, rows)

import { newContext, system } from '#kernel/context.ts'
import { findings } from '#kernel/health.ts'
import { parseArgs } from 'node:util'
import type { Run } from './command.ts'
import { openHub } from '../server.ts'

/** The list that /admin/health shows, for a terminal. */
export const run: Run = async (args, { settings, print }) => {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const list = await findings(newContext(hub, { actor: system }))
    if (values.json) return print(JSON.stringify(list))
    for (const { ok, name, found, advice } of list)
      print(`${ok ? 'ok  ' : 'look'}  ${name.en}: ${found.en}${advice ? `. ${advice.en}` : ''}`)
  } finally {
    await close()
  }
}

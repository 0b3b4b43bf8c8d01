import { newContext, system } from '#kernel/context.ts'
import { findings } from '#kernel/health.ts'
import type { Run } from './command.ts'
import { openHub } from '../server.ts'

/** The list that /admin/health shows, for a terminal. */
export const run: Run = async (args, { settings, print }) => {
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const list = await findings(newContext(hub, { actor: system }))
    if (args.includes('--json')) return print(JSON.stringify(list))
    for (const { ok, name, found, advice } of list)
      print(`${ok ? 'ok  ' : 'look'}  ${name.en}: ${found.en}${ok ? '' : `. ${advice.en}`}`)
  } finally {
    await close()
  }
}

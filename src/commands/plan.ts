import { parseArgs } from 'node:util'
import { newContext, system } from '#kernel/context.ts'
import { planRecompute } from '#modules/plan/commands.ts'
import { type Run, WrongUsage } from './command.ts'
import { openHub } from '../server.ts'

export const run: Run = async (args, { settings, print }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  if (positionals.join(' ') !== 'recompute') throw new WrongUsage('Usage: navet plan recompute')
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const done = await planRecompute(newContext(hub, { actor: system }))
    print(values.json ? JSON.stringify(done) : `Counted again: ${done.facts} facts.`)
  } finally {
    await close()
  }
}

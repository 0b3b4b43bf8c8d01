import { parseArgs } from 'node:util'
import { newContext, system } from '#kernel/context.ts'
import { seedCases } from '#modules/cases/seed.ts'
import { type Run, WrongUsage } from './command.ts'
import { openHub } from '../server.ts'

export const run: Run = async (args, { settings, print }) => {
  const { values } = parseArgs({
    args,
    options: {
      cases: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean' },
    },
  })
  const [count, seed] = [Number(values.cases), Number(values.seed)]
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed))
    throw new WrongUsage('Usage: navet seed --cases N [--seed S]')
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const done = await seedCases(newContext(hub, { actor: system }), { count, seed })
    print(
      values.json ? JSON.stringify(done) : `${done.cases} cases with ${done.messages} messages.`,
    )
  } finally {
    await close()
  }
}

import { parseArgs } from 'node:util'
import type { Run } from './command.ts'
import { openHub } from '../server.ts'
import { whenAsked } from './stop.ts'

export const run: Run = async (args, { settings, print }) => {
  parseArgs({ args, options: {} })
  const { hub, close } = await openHub(settings(), { share: true })
  await hub.jobs.work(hub)
  whenAsked(close)
  print('Navet is working.')
}

import type { Run } from './command.ts'
import { openHub } from '../server.ts'

export const run: Run = async (_args, { settings, print }) => {
  const { hub, close } = await openHub(settings(), { share: true })
  await hub.jobs.work(hub)
  print('Navet is working.')
  const stop = () => void close().then(() => process.exit(0))
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

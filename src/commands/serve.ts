import type { Run } from './command.ts'
import { serve } from '../server.ts'

/** Serves until it is told to stop, or until whoever started it is gone. */
export const run: Run = async (_args, { settings, print }) => {
  const running = await serve(settings())
  print(`Navet is ready: ${running.url}`)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await running.drain()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop)
}

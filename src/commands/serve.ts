import cluster from 'node:cluster'
import { parseArgs } from 'node:util'
import type { Run } from './command.ts'
import { serve } from '../server.ts'
import { whenAsked } from './stop.ts'

/** What the processes of one server say to each other. */
export type Say = { readyAt?: string; metricsFor?: string; text?: string }

/** Serves until it is told to stop, or until whoever started it is gone. */
export const run: Run = async (args, { settings, print }) => {
  parseArgs({ args, options: {} })
  const given = settings()
  if (cluster.isPrimary && given.processes > 1) {
    const { serveBySeveral } = await import('./several.ts')
    return serveBySeveral(given, print)
  }
  const { url, drain } = await serve(given).catch((error: unknown) => {
    cluster.worker?.disconnect() // else the channel would keep the process
    throw error
  })
  whenAsked(drain)
  if (cluster.isWorker) process.send!({ readyAt: url } satisfies Say)
  else print(`Navet is ready: ${url}`)
}

import { parseArgs } from 'node:util'
import type { Run } from './command.ts'
import { serve } from '../server.ts'
import { whenAsked } from './stop.ts'

/** Serves until it is told to stop, or until whoever started it is gone. */
export const run: Run = async (args, { settings, print }) => {
  parseArgs({ args, options: {} })
  const { url, drain } = await serve(settings())
  whenAsked(drain)
  print(`Navet is ready: ${url}`)
}

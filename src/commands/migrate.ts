import { parseArgs } from 'node:util'
import type { Run } from './command.ts'
import { openHub } from '../server.ts'

export const run: Run = async (args, { settings, print }) => {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
  const { applied, close } = await openHub(settings(), { share: true })
  await close()
  if (values.json) return print(JSON.stringify({ applied }))
  print(applied.length ? `Applied: ${applied.join(', ')}` : 'The schema is up to date.')
}

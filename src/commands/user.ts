import { parseArgs } from 'node:util'
import { newContext, system } from '#kernel/context.ts'
import { userAdd } from '#modules/people/commands.ts'
import { type Run, WrongUsage } from './command.ts'
import { openHub } from '../server.ts'

export const run: Run = async (args, { settings, print }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { role: { type: 'string' }, json: { type: 'boolean' } },
  })
  const [verb, email, ...more] = positionals
  if (verb !== 'add' || more.length > 0 || !email || !values.role)
    throw new WrongUsage('Usage: navet user add EMAIL --role ROLE')
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const added = await userAdd(newContext(hub, { actor: system }), email, values.role)
    print(
      values.json
        ? JSON.stringify(added)
        : `${email} is ${values.role}.\n\nOpens Navet once, until ${added.expiresAt}:\n${added.url}`,
    )
  } finally {
    await close()
  }
}

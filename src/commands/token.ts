import { parseArgs } from 'node:util'
import { newContext, system } from '#kernel/context.ts'
import { tokenCreate } from '#modules/people/commands.ts'
import { type Run, WrongUsage } from './command.ts'
import { openHub } from '../server.ts'

export const run: Run = async (args, { settings, print }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { role: { type: 'string' }, name: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (positionals.join(' ') !== 'create' || !values.role || !values.name)
    throw new WrongUsage('Usage: navet token create --role ROLE --name NAME')
  const { role, name } = values
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const token = await tokenCreate(newContext(hub, { actor: system }), { role, name })
    print(
      values.json
        ? JSON.stringify(token)
        : `${token.token}\n\nShown once. Role ${role}, until ${token.expiresAt}.`,
    )
  } finally {
    await close()
  }
}

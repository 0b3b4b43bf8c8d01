import { parseArgs } from 'node:util'
import { tokenCreate, tokenList, tokenWithdraw } from '#modules/people/commands.ts'
import { type Act, perform } from './act.ts'
import { type Run, WrongUsage } from './command.ts'

const usage = 'Usage: navet token create --role ROLE --name NAME | list | withdraw ID'

export const run: Run = async (args, io) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { role: { type: 'string' }, name: { type: 'string' }, json: { type: 'boolean' } },
  })
  await perform(actOf(positionals, values), io, values.json)
}

/** What is asked for; wrong usage is told before the database is opened. */
function actOf([verb, id, ...more]: string[], { role, name }: { role?: string; name?: string }) {
  if (verb === 'create' && id === undefined && role && name) return create({ role, name })
  if (verb === 'list' && id === undefined) return list
  if (verb === 'withdraw' && id !== undefined && more.length === 0) return withdraw(id)
  throw new WrongUsage(usage)
}

const create =
  (given: { role: string; name: string }): Act =>
  async (ctx) => {
    const made = await tokenCreate(ctx, given)
    const said = `${made.token}\n\nShown once. Role ${made.role}, until ${made.expiresAt}.`
    return { result: made, said }
  }

const list: Act = async (ctx) => {
  const tokens = await tokenList(ctx)
  const day = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? 'never'
  const lines = tokens.map(
    ({ id, state, role, expiresAt, lastUsedAt, name }) =>
      `${id}  ${state.padEnd(9)}  ${role.padEnd(13)}  until ${day(expiresAt)}  used ${day(lastUsedAt)}  ${name}`,
  )
  return { result: tokens, said: lines.join('\n') || 'No tokens.' }
}

const withdraw =
  (id: string): Act =>
  async (ctx) => ({ result: await tokenWithdraw(ctx, id), said: `${id} is withdrawn.` })

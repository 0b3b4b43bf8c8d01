import { parseArgs } from 'node:util'
import { type Ctx, newContext, system } from '#kernel/context.ts'
import { tokenCreate, tokenList, tokenWithdraw } from '#modules/people/commands.ts'
import { type Run, WrongUsage } from './command.ts'
import { openHub } from '../server.ts'

const usage = 'Usage: navet token create --role ROLE --name NAME | list | withdraw ID'

export const run: Run = async (args, { settings, print }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { role: { type: 'string' }, name: { type: 'string' }, json: { type: 'boolean' } },
  })
  const act = actOf(positionals, values)
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const { result, said } = await act(newContext(hub, { actor: system }))
    print(values.json ? JSON.stringify(result) : said)
  } finally {
    await close()
  }
}

type Done = { result: unknown; said: string }

/** What is asked for; wrong usage is told before the database is opened. */
function actOf([verb, id, ...more]: string[], { role, name }: { role?: string; name?: string }) {
  if (verb === 'create' && id === undefined && role && name)
    return (ctx: Ctx) => create(ctx, { role, name })
  if (verb === 'list' && id === undefined) return list
  if (verb === 'withdraw' && id !== undefined && more.length === 0)
    return async (ctx: Ctx): Promise<Done> => ({
      result: await tokenWithdraw(ctx, id),
      said: `${id} is withdrawn.`,
    })
  throw new WrongUsage(usage)
}

async function create(ctx: Ctx, given: { role: string; name: string }): Promise<Done> {
  const made = await tokenCreate(ctx, given)
  const said = `${made.token}\n\nShown once. Role ${made.role}, until ${made.expiresAt}.`
  return { result: made, said }
}

async function list(ctx: Ctx): Promise<Done> {
  const tokens = await tokenList(ctx)
  const day = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? 'never'
  const lines = tokens.map(
    ({ id, state, role, expiresAt, lastUsedAt, name }) =>
      `${id}  ${state.padEnd(9)}  ${role.padEnd(13)}  until ${day(expiresAt)}  used ${day(lastUsedAt)}  ${name}`,
  )
  return { result: tokens, said: lines.join('\n') || 'No tokens.' }
}

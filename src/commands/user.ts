import { parseArgs } from 'node:util'
import { signIns, userAdd } from '#modules/people/commands.ts'
import { roleGrant, rolesOfUser, roleWithdraw, userInvite } from '#modules/people/roles/commands.ts'
import { type Act, perform } from './act.ts'
import { type Run, WrongUsage } from './command.ts'

export const usage = `Usage: navet user add EMAIL --role ROLE
       navet user invite EMAIL
       navet user roles EMAIL
       navet user grant EMAIL --role ROLE [--in DEPARTMENT-OR-TEAM] [--from DAY] [--until DAY]
       navet user withdraw EMAIL --role ROLE [--in DEPARTMENT-OR-TEAM]
       navet user sign-ins [--outcome in|refused|throttled] [--limit N]`

const options = {
  role: { type: 'string' },
  in: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  outcome: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean' },
} as const

type Given = Partial<Record<Exclude<keyof typeof options, 'json'>, string>>

export const run: Run = async (args, io) => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const { json, ...given } = values
  await perform(actOf(positionals, given), io, json)
}

/** What each verb takes beside the address. */
const taken: Record<string, (keyof Given)[]> = {
  add: ['role'],
  invite: [],
  roles: [],
  grant: ['role', 'in', 'from', 'until'],
  withdraw: ['role', 'in'],
  'sign-ins': ['outcome', 'limit'],
}

function actOf([verb = '', email, ...more]: string[], given: Given): Act {
  const wrong = Object.keys(given).some((name) => !taken[verb]?.includes(name as keyof Given))
  if (!(verb in taken) || wrong || more.length > 0) throw new WrongUsage(usage)
  if (verb === 'sign-ins' && !email) return listSignIns(given)
  const needsRole = taken[verb]!.includes('role')
  if (verb === 'sign-ins' || !email || (needsRole && !given.role)) throw new WrongUsage(usage)
  const role = given.role ?? ''
  const asked = { email, role, place: given.in, validFrom: given.from, validTo: given.until }
  const acts: Record<string, Act> = {
    add: async (ctx) => {
      const added = await userAdd(ctx, email, role)
      const opens = `Opens Navet once, until ${added.expiresAt}:\n${added.url}`
      return { result: added, said: `${email} is ${role}.\n\n${opens}` }
    },
    invite: async (ctx) => ({
      result: await userInvite(ctx, email),
      said: `${email} gets a letter with a link that opens Navet once.`,
    }),
    roles: listed((ctx) => rolesOfUser(ctx, email)),
    grant: listed((ctx) => roleGrant(ctx, asked)),
    withdraw: listed((ctx) => roleWithdraw(ctx, asked)),
  }
  return acts[verb]!
}

type Roles = Awaited<ReturnType<typeof rolesOfUser>>

const listed =
  (of: (...given: Parameters<Act>) => Promise<Roles>): Act =>
  async (ctx) => {
    const roles = await of(ctx)
    const lines = roles.map(({ role, unit, place, validFrom, validTo }) =>
      [
        ...[role.padEnd(13), [unit?.en, place?.en].filter(Boolean).join(' / ')],
        ...[validFrom && `from ${validFrom}`, validTo && `until ${validTo}`],
      ]
        .filter(Boolean)
        .join('  '),
    )
    return { result: roles, said: lines.join('\n') || 'No roles.' }
  }

const listSignIns =
  (given: Pick<Given, 'outcome' | 'limit'>): Act =>
  async (ctx) => {
    const { items } = await signIns(ctx, given)
    const lines = items.map(
      ({ at, outcome, way, name, typed, browser, system, network }) =>
        `${at.toISOString()}  ${outcome.padEnd(9)}  ${way.padEnd(8)}  ${name ?? typed ?? '?'}  ${[browser, system, network].filter(Boolean).join(' ')}`,
    )
    return { result: items, said: lines.join('\n') || 'Nobody.' }
  }

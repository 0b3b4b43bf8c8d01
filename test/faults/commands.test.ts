import { afterAll, beforeAll, expect, test } from 'vitest'
import { anInstallation, type Installation } from './installation.ts'
import { navet, type Running, startNavet } from './navet.ts'

const PATIENCE = 120_000
let hub: Installation
beforeAll(async () => {
  hub = await anInstallation()
})
afterAll(() => hub.remove())

const json = async (...args: string[]) => {
  const { code, out, err } = await navet([...args, '--json'], hub.env)
  expect({ args, code, err }).toEqual({ args, code: 0, err: '' })
  return JSON.parse(out)
}

/** What each command says, in an installation that is empty before the first of them. */
async function allCommands(who: string) {
  const { applied } = await json('migrate')
  const user = await json('user', 'add', `${who}@example.org`, '--role', 'administrator')
  expect(user).toMatchObject({ email: `${who}@example.org`, role: 'administrator' })
  const roles = await json('user', 'roles', `${who}@example.org`)
  expect(roles).toMatchObject([{ role: 'administrator' }])
  expect(await json('people', 'find', who)).toMatchObject([{ id: user.id }])
  expect(await json('user', 'sign-ins')).toEqual([])
  const token = await json('token', 'create', '--role', 'staff', '--name', who)
  expect(token).toMatchObject({ role: 'staff', token: expect.stringMatching(/^navet_/) })
  const list: { id: string }[] = await json('doctor')
  expect(list.map(({ id }) => id)).toContain('letters-unsent')
  expect(await json('plan', 'recompute')).toMatchObject({ facts: expect.any(Number) })
  return { applied, token: token.token as string }
}

test(
  'every command works without a server, and the first one makes the schema',
  async () => {
    const { applied } = await allCommands('before')
    expect(applied.length).toBeGreaterThan(5)
    expect((await json('migrate')).applied).toEqual([])
  },
  PATIENCE,
)

test(
  'every command works beside a running server, which knows at once what they made',
  async () => {
    const server = await startNavet(hub.env)
    const { token } = await allCommands('beside')
    expect(await statusOf(server, token)).toBe(200)
    await expectWorkerBeside()
    expect((await server.stop()).code).toBe(0)
  },
  PATIENCE,
)

const statusOf = async ({ url }: Running, token: string) =>
  (await fetch(`${url}/api/v1/cases`, { headers: { authorization: `Bearer ${token}` } })).status

async function expectWorkerBeside() {
  const worker = await startNavet(hub.env, 'worker')
  expect((await worker.stop()).code).toBe(0)
}

test.each([
  { args: ['fly'], says: 'There is no command fly.' },
  { args: ['serve', '--quick'], says: `Unknown option '--quick'` },
  { args: ['migrate', 'now'], says: `Unexpected argument 'now'` },
  { args: ['user', 'add'], says: 'Usage: navet user add EMAIL --role ROLE' },
  { args: ['user', 'roles', 'a@example.org', '--role', 'staff'], says: 'Usage: navet user' },
  { args: ['user', 'sign-ins', 'a@example.org'], says: 'navet user sign-ins' },
  { args: ['people', 'erase', 'a@example.org', '--dry-run'], says: 'Usage: navet people' },
  { args: ['token', 'create', '--role', 'staff'], says: 'Usage: navet token create' },
  { args: ['seed', '--cases', 'many'], says: 'Usage: navet seed --cases N' },
  { args: ['plan'], says: 'Usage: navet plan recompute' },
])('navet $args is wrong usage: exit 2', async ({ args, says }) => {
  const { code, out, err } = await navet(args, { NAVET_DATA: '/proc/nowhere' })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(says)
  expect(err).not.toContain('    at ')
})

test('help lists the commands that there are, each with what it does', async () => {
  const { code, out } = await navet(['--help'], {})
  expect(code).toBe(0)
  const commands = out.split('\n').flatMap((line) => /^ {2}(\w+) +\S/.exec(line)?.[1] ?? [])
  const ofNavet = [
    'serve',
    'worker',
    'migrate',
    'doctor',
    'user',
    'people',
    'token',
    'codes',
    'population',
    'catalogue',
  ]
  const ofWork = ['seed', 'mail', 'plan']
  const ofEngines = ['calendar', 'prisma', 'references', 'search']
  expect(commands).toEqual([...ofNavet, ...ofWork, ...ofEngines])
  const each = await Promise.all(commands.map((name) => navet([name, '--help'], {})))
  expect(each.map(({ code }) => code)).toEqual(commands.map(() => 0))
  for (const [n, name] of commands.entries()) expect(each[n]!.out).toContain(`navet ${name}`)
})

test.each([
  { args: ['user', 'add', 'ada', '--role', 'staff'], says: 'email: Write an e-mail address' },
  { args: ['user', 'add', 'a@example.org', '--role', 'king'], says: 'role: Choose one of' },
])('navet $args is refused with a sentence: exit 1', async ({ args, says }) => {
  const { code, out, err } = await navet(args, hub.env)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(says)
  expect(err).not.toContain('    at ')
})

import { processSettings } from '#kernel/settings.ts'
import { type Run, WrongUsage } from './commands/command.ts'

type Command = {
  does: string
  load: () => Promise<{ run: Run }>
  /** Its own `--help`, where there is more to say. That of an engine needs no database and no settings. */
  usage?: () => Promise<{ usage: string }>
}

/** A command is loaded only when it is called: `--help` of an engine answers at once. */
const commands: Record<string, Command> = {
  serve: {
    does: 'serve pages, API and jobs in one process',
    load: () => import('./commands/serve.ts'),
  },
  worker: { does: 'do the jobs alone', load: () => import('./commands/worker.ts') },
  migrate: { does: 'bring the schema up to date', load: () => import('./commands/migrate.ts') },
  doctor: { does: 'a diagnosis with advice', load: () => import('./commands/doctor.ts') },
  user: {
    does: 'user add|invite|roles|grant|withdraw EMAIL, user sign-ins: who comes in, and what they may',
    load: () => import('./commands/user.ts'),
    usage: () => import('./commands/user.ts'),
  },
  people: {
    does: 'people find WORDS | import FILE | erase EMAIL | processing: persons and what is kept of them',
    load: () => import('./commands/people.ts'),
    usage: () => import('./commands/people.ts'),
  },
  token: {
    does: 'token create --role ROLE --name NAME | list | withdraw ID',
    load: () => import('./commands/token.ts'),
  },
  codes: {
    does: 'codes import LIST FILE [--dry-run]: cost centres, projects, from CSV',
    load: () => import('./commands/codes.ts'),
  },
  population: {
    does: 'population import FILE [--dry-run]: how many the unit is there for, from CSV',
    load: () => import('./commands/population.ts'),
  },
  catalogue: {
    does: 'catalogue export [FILE] | import FILE [--apply]: services, guides and synonyms as one file',
    load: () => import('./commands/catalogue.ts'),
  },
  seed: {
    does: 'seed --cases N [--seed S]: believable cases for load tests',
    load: () => import('./commands/seed.ts'),
  },
  mail: {
    does: 'mail [--mailbox ADDRESS] [FILE.eml …]: takes in e-mail, of standard input without files',
    load: () => import('./commands/mail.ts'),
  },
  plan: {
    does: 'plan recompute: the indicators from the facts',
    load: () => import('./commands/plan.ts'),
  },
  calendar: {
    does: 'calendar expand FILE.ics --from --to: what takes place, by RFC 5545',
    load: () => import('#engines/slots/cli.ts'),
    usage: () => import('#engines/slots/usage.ts'),
  },
  prisma: {
    does: 'prisma --in NUMBERS --out DIAGRAM: the PRISMA 2020 flow diagram',
    load: () => import('#engines/prisma-flow/cli.ts'),
    usage: () => import('#engines/prisma-flow/usage.ts'),
  },
  references: {
    does: 'references inspect|convert|dedupe IN…: bibliographic records',
    load: () => import('./commands/references.ts'),
    usage: () => import('./commands/references.ts'),
  },
  search: {
    does: 'search translate | lint: search strategies',
    load: () => import('#engines/search-strategy/cli.ts'),
    usage: () => import('#engines/search-strategy/usage.ts'),
  },
}

const usage = () =>
  [
    'Usage: navet <command> [options]',
    '',
    ...Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(10)} ${does}`),
  ].join('\n')

async function main([name, ...args]: string[]) {
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  if (!name || name === '--help' || name === 'help') return print(usage())
  const command = commands[name]
  if (!command) throw new WrongUsage(`There is no command ${name}.\n\n${usage()}`)
  if (args.includes('--help'))
    return print((await command.usage?.())?.usage ?? `Usage: navet ${name}\n\n  ${command.does}`)
  const { run } = await command.load()
  await run(args, { settings: processSettings, print })
}

// Whoever reads on needs no more: `navet … | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0)
})

try {
  await main(process.argv.slice(2))
} catch (error) {
  const { failureOf } = await import('./commands/failure.ts')
  const { exitCode, text } = failureOf(error)
  process.stderr.write(`${text}\n`)
  process.exitCode = exitCode
}

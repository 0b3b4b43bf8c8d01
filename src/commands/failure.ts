import { inspect } from 'node:util'
import { DatabaseRefusal } from '#kernel/database/refusals.ts'
import { fieldErrorText, Refusal, refusalText } from '#kernel/errors.ts'
import { WrongSetting } from '#kernel/settings.ts'
import { WrongUsage } from './command.ts'

/** Who was wrong, and what to print: a sentence where people can mend it, else all there is to know. */
export function failureOf(error: unknown): { exitCode: 1 | 2; text: string } {
  if (error instanceof WrongUsage || codeOf(error).startsWith('ERR_PARSE_ARGS'))
    return { exitCode: 2, text: (error as Error).message }
  // Engines know nothing of Navet: their refusals carry the exit code, and a sentence.
  const { exitCode, message } = (error ?? {}) as { exitCode?: number; message?: string }
  if (message && (exitCode === 1 || exitCode === 2)) return { exitCode, text: message }
  return { exitCode: 1, text: sentenceOf(error) ?? inspect(error) }
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof DatabaseRefusal || error instanceof WrongSetting) return error.message
  if (error instanceof Refusal) return refused(error)
  const { address, port, message } = error as { address?: string; port?: number; message: string }
  const sentence = known[codeOf(error)]
  return sentence?.(address ? `${address}:${port}` : (message ?? ''))
}

const refused = ({ code, errors }: Refusal) =>
  [
    refusalText(code).en,
    ...Object.entries(errors).map(([field, [what]]) => `${field}: ${fieldErrorText(what!).en}`),
  ].join('\n')

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code ?? ''

/** Of the system and of PostgreSQL: what an administrator meets, and where to look. */
const known: Record<string, (where: string) => string> = {
  EADDRINUSE: (at) =>
    `${at} is already in use. Is Navet running already? PORT chooses another port.`,
  EADDRNOTAVAIL: (at) => `This machine does not have the address ${at}. HOST chooses another.`,
  EACCES: (at) => `This user may not use ${at}. PORT or NAVET_DATA chooses another.`,
  ECONNREFUSED: (at) => `The database does not answer at ${at}. DATABASE_URL says where it is.`,
  ENOTFOUND: (at) => `The machine of the database was not found (${at}). See DATABASE_URL.`,
  '28P01': (said) => `The database does not let Navet in: ${said}. See DATABASE_URL.`,
  '28000': (said) => `The database does not let Navet in: ${said}. See DATABASE_URL.`,
  '3D000': (said) => `The database is not there: ${said}. See DATABASE_URL.`,
  '42501': (said) => `The database forbids it: ${said}. Navet needs a database of its own.`,
}

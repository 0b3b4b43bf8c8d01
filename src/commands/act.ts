import { type Ctx, newContext, system } from '#kernel/context.ts'
import type { Run } from './command.ts'
import { openHub } from '../server.ts'

/** What a verb of a command does: the answer for programs, and the one for people. */
export type Act = (ctx: Ctx) => Promise<{ result: unknown; said: string }>

/** Opens the installation, does it as the system, and prints the one answer or the other. */
export async function perform(
  act: Act,
  { settings, print }: Parameters<Run>[1],
  json: boolean | undefined,
) {
  const { hub, close } = await openHub(settings(), { share: true })
  try {
    const { result, said } = await act(newContext(hub, { actor: system }))
    print(json ? JSON.stringify(result) : said)
  } finally {
    await close()
  }
}

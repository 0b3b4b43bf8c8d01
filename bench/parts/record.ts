import { readSettings } from '#kernel/settings.ts'
import { builtPages, createApp, openHub } from '../../src/server.ts'
import type { Installation } from './installation.ts'
import { recorded, type Statement } from './recording.ts'
import type { Ask } from './visitor.ts'

/** The statements that each of these requests sends, heard in a second server beside the first. */
export async function statementsOf(
  { base, settings }: Installation,
  asks: Record<string, Ask>,
): Promise<Record<string, Statement[]>> {
  const { hub, close } = await openHub(readSettings(settings), { share: true })
  try {
    const app = createApp({ ...hub, settings: { ...hub.settings, demo: 'on' } }, await builtPages())
    const found: Record<string, Statement[]> = {}
    for (const [name, ask] of Object.entries(asks)) {
      const once = async (mark: string) => {
        const { path, body, ...rest } = ask
        const filled = body?.replaceAll('%n', mark).replaceAll('%r', '1')
        const answer = await app.request(base + path, { ...rest, ...(filled && { body: filled }) })
        if (answer.status >= 300)
          throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
        await answer.text()
      }
      // What is read once per process is no part of a request.
      for (let i = 0; i < 3; i++) await once(`warm${i}`)
      found[name] = await recorded(() => once(recordedMark))
    }
    return found
  } finally {
    await close()
  }
}

/** Stands in the recorded request where each one sent has something of its own. */
export const recordedMark = 'recorded-request'

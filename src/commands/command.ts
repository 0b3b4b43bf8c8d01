import type { processSettings } from '#kernel/settings.ts'

/** What a command file exports: it gets its arguments, and reads settings only when it needs them. */
export type Run = (
  args: string[],
  io: { settings: typeof processSettings; print: (line: string) => void },
) => Promise<void>

/**
 * Thrown by a command that was called wrongly: exit 2. A refusal exits 1. It stands here, as a
 * command that imported `cli.ts` would wait for what waits for it.
 */
export class WrongUsage extends Error {
  override name = 'WrongUsage'
}

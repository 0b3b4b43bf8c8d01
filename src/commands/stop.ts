import { inspect } from 'node:util'

/** Ends the process well when it is asked to, or when whoever started it is gone; once. */
export function whenAsked(stop: () => Promise<void>) {
  let stopping: Promise<void> | undefined
  const once = () => {
    stopping ??= stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${inspect(error)}\n`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect']) process.on(signal, once)
}

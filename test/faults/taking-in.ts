// Takes in the mail on standard input as the server does, and dies by SIGKILL at the stage that is named.
import { type Hub, newContext, system } from '#kernel/context.ts'
import { readSettings } from '#kernel/settings.ts'
import { handleOrHold, takeInMail } from '#modules/mail/index.ts'
import { openHub } from '../../src/server.ts'

/** In the order in which a mail goes through them. */
export const mailStages = [
  'half of the bytes written',
  'bytes safe, no row',
  'row written, not committed',
  'stored, not acknowledged',
  'case written, not committed',
  'handled, its job not done',
] as const
export type MailStage = (typeof mailStages)[number]

const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('unreachable')
}

async function* halfOf(bytes: AsyncIterable<Buffer>) {
  const read: Buffer[] = []
  for await (const chunk of bytes) read.push(chunk)
  const all = Buffer.concat(read)
  yield all.subarray(0, all.length / 2)
  // The first half is on its way to the disk.
  await new Promise((resolve) => setTimeout(resolve, 50))
  die()
}

/** The last thing that either transaction does is to send its jobs. */
const dyingSend = (hub: Hub): Hub => ({
  ...hub,
  jobs: {
    ...hub.jobs,
    send: async () => die(),
    sendToListeners: async () => die(),
  },
})

async function takeIn(hub: Hub, stage: MailStage) {
  const ctx = (of: Hub) => newContext(of, { actor: system })
  const way = { later: true }
  if (stage === 'half of the bytes written') await takeInMail(ctx(hub), halfOf(process.stdin), way)
  if (stage === 'bytes safe, no row') {
    await hub.files.put(process.stdin, 1_000_000)
    die()
  }
  const storing = stage === 'row written, not committed' ? dyingSend(hub) : hub
  const { id } = await takeInMail(ctx(storing), process.stdin, way)
  if (stage === 'stored, not acknowledged') die()
  process.stdout.write('250')
  await handleOrHold(ctx(stage === 'case written, not committed' ? dyingSend(hub) : hub), id)
  die()
}

if (import.meta.main) {
  const { hub } = await openHub(readSettings(process.env))
  await takeIn(hub, process.argv[2] as MailStage)
}

import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Hub, newContext, system } from '#kernel/context.ts'
import { handleOrHold, resultOf, takeInMail } from '#modules/mail/index.ts'
import type { Run } from './command.ts'
import { openHub } from '../server.ts'

/** `navet mail`: takes in the message on standard input, or those in files, as the mail servers do. */
export const run: Run = async (args, { settings, print }) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { mailbox: { type: 'string' }, json: { type: 'boolean' } },
  })
  const { hub, close } = await openHub(settings(), { share: true, demo: true })
  try {
    if (positionals.length === 0)
      return print(JSON.stringify(await takeIn(hub, process.stdin, values.mailbox)))
    const results = []
    for (const file of positionals)
      results.push(await takeIn(hub, createReadStream(file), values.mailbox))
    print(JSON.stringify(results.length === 1 ? results[0] : results))
  } finally {
    await close()
  }
}

async function takeIn(hub: Hub, bytes: AsyncIterable<Buffer>, mailbox: string | undefined) {
  const ctx = newContext(hub, { actor: system })
  const { id } = await takeInMail(ctx, bytes, { mailbox, later: false })
  await handleOrHold(ctx, id)
  return resultOf(ctx, id)
}

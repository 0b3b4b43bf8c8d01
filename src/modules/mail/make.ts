import { unique } from '#modules/people/make.ts'
import type { World } from '#test/world.ts'
import { handleOrHold, resultOf, takeInMail } from './index.ts'

export type GivenMail = {
  from?: string
  to?: string
  subject?: string
  text?: string
  /** More lines of the header. */
  head?: string[]
  id?: string
}

/** A message as a mail server hands it over. */
export const aMail = ({
  from = 'ann@example.com',
  to = 'bibliotek@example.org',
  subject = 'Fråga',
  text = 'Hej!',
  head = [],
  id = unique(),
}: GivenMail) =>
  Buffer.from(
    [
      `From: ${from}`,
      `To: ${to}`,
      `Subject: ${subject}`,
      `Message-ID: <${id}@mail.example.org>`,
      'Date: Tue, 5 May 2026 10:12:00 +0200',
      ...(head.some((line) => line.startsWith('Content-Type'))
        ? []
        : ['Content-Type: text/plain; charset=utf-8']),
      ...head,
      '',
      text,
    ].join('\r\n'),
  )

/** Takes a message in to its end, as `navet mail` does. */
export async function taken(world: World, raw: Buffer, mailbox: string) {
  const { id } = await takeInMail(world.system, only(raw), { mailbox, later: false })
  await handleOrHold(world.system, id)
  return { id, ...(await resultOf(world.system, id)) }
}

export async function* only(raw: Buffer) {
  yield raw
}

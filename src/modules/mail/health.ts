import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import type { Finding } from '#kernel/health.ts'
import { dayOf, days, hours, later, longDay, longTime, minutes } from '#kernel/time.ts'
import type { Text2 } from '#kernel/text.ts'
import { visibleMailboxes, visibleMails } from './policy.ts'

/** A secret is renewed by somebody who has to find out how first. */
const expiresSoon = days(21)
/** A mail is handled within seconds: what has waited so long waits for something else. */
const waitsLong = minutes(10)

/** Of each mailbox when mail last came, and whether it can; of all, what waits to be handled and what is held. */
export const mailHealth = async (ctx: Ctx): Promise<Finding[]> => [
  ...(await ofMailboxes(ctx)),
  await ofQueue(ctx),
]

async function ofMailboxes(ctx: Ctx): Promise<Finding[]> {
  const rows = await visibleMailboxes(ctx)
    .select(['address', 'fetchFault', 'secretExpiresOn', 'silentAfterHours', 'createdAt'])
    .select(
      sql<Date | null>`(select max(received_at) from mails where mails.mailbox_id = mailboxes.id)`.as(
        'lastIn',
      ),
    )
    .orderBy('address')
    .execute()
  return rows.map(({ address, lastIn, createdAt, ...box }): Finding => {
    const advice = adviceFor(ctx, { ...box, since: lastIn ?? createdAt })
    return {
      id: `mailbox:${address}`,
      ok: advice === undefined,
      name: { sv: `Brevlådan ${address}`, en: `The mailbox ${address}` },
      found: lastIn
        ? { sv: `senast in ${longTime(lastIn, 'sv')}`, en: `last in ${longTime(lastIn, 'en')}` }
        : { sv: 'inget mejl än', en: 'no e-mail yet' },
      ...(lastIn && { seconds: (ctx.now.getTime() - lastIn.getTime()) / 1000 }),
      ...(advice && { advice }),
    }
  })
}

type Box = {
  fetchFault: string | null
  secretExpiresOn: string | null
  silentAfterHours: number | null
  since: Date
}

function adviceFor(
  ctx: Ctx,
  { fetchFault, secretExpiresOn, silentAfterHours, since }: Box,
): Text2 | undefined {
  if (fetchFault)
    return {
      sv: `Går inte att hämta: ${fetchFault}`,
      en: `Cannot be fetched: ${fetchFault}`,
    }
  if (secretExpiresOn && secretExpiresOn <= dayOf(later(ctx.now, expiresSoon)))
    return {
      sv: `Hemligheten gäller till ${longDay(secretExpiresOn, 'sv')}. Byt den på /admin/mailboxes.`,
      en: `The secret is valid until ${longDay(secretExpiresOn, 'en')}. Change it at /admin/mailboxes.`,
    }
  if (silentAfterHours && since < later(ctx.now, -hours(silentAfterHours)))
    return {
      sv: `Tyst i mer än ${silentAfterHours} timmar. Skicka ett mejl dit och se om det kommer.`,
      en: `Silent for more than ${silentAfterHours} hours. Send an e-mail there and see whether it comes.`,
    }
  return undefined
}

async function ofQueue(ctx: Ctx): Promise<Finding> {
  const { waiting, oldest, held } = await visibleMails(ctx)
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('state', '=', 'stored').as('waiting'),
      eb.fn.min('receivedAt').filterWhere('state', '=', 'stored').as('oldest'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'held').as('held'),
    ])
    .where('state', '!=', 'done')
    .executeTakeFirstOrThrow()
  // Of nothing the oldest is none, whatever its type says.
  const since = oldest as Date | null
  const waited = since ? ctx.now.getTime() - since.getTime() : 0
  const ok = waited < waitsLong
  return {
    id: 'mail-waiting',
    ok,
    name: { sv: 'Inkommande mejl som väntar', en: 'Incoming e-mail that waits' },
    found: { sv: `${waiting}, och ${held} hålls kvar`, en: `${waiting}, and ${held} held` },
    seconds: waited / 1000,
    ...(!ok && {
      advice: {
        sv: 'Se jobben nedan. Inget är förlorat: mejlen tas om hand när jobben går.',
        en: 'See the jobs below. Nothing is lost: e-mails are dealt with when the jobs run.',
      },
    }),
  }
}

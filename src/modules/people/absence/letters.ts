import type { Ctx } from '#kernel/context.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { type Lang, sayIn } from '#kernel/text.ts'
import { longDay } from '#kernel/time.ts'
import { personCards } from '../queries.ts'
import { publicUrl } from '../sign-in/auth.ts'
import { absenceText } from './text.ts'

type Given = { personId: string; standInId: string; fromDay: string; untilDay: string }
type Person = { name: string; email: string; language: Lang }

/** Whoever stands in is told; the absent person too, where somebody else has said it for them. */
export async function tellOfAbsence(ctx: Ctx, given: Given, person: Person) {
  const standIn = (await personCards(ctx, [given.standInId])).get(given.standInId)!
  await send(ctx, given, { to: standIn, about: person, kind: 'standIn' })
  if (ctx.actor.personId !== given.personId)
    await send(ctx, given, { to: person, about: standIn, kind: 'away' })
}

async function send(
  ctx: Ctx,
  { fromDay, untilDay }: Given,
  { to, about, kind }: { to: Person; about: Person; kind: 'standIn' | 'away' },
) {
  const { language } = to
  const say = sayIn(absenceText, language)
  await queueLetter(ctx, {
    to: { address: to.email, name: to.name },
    fromName: 'Navet',
    language,
    subject: say(`${kind}Subject`, { name: about.name }),
    text: say(`${kind}Letter`, {
      reader: to.name,
      name: about.name,
      from: longDay(fromDay, language),
      until: longDay(untilDay, language),
    }),
    button: { label: say('openPage'), url: `${publicUrl(ctx.hub)}/my/absence` },
  })
}

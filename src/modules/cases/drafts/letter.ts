import type { Ctx } from '#kernel/context.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { baseUrl } from '#kernel/settings.ts'
import { inLang, sayIn, type Text2 } from '#kernel/text.ts'
import { dayOf, days, later, longDay } from '#kernel/time.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { letterWords } from '../letter-text.ts'
import { draftPath } from '../web/parts/paths.ts'
import { draftDays } from './queries.ts'

type Draft = {
  id: string
  unitId: string
  slug: string
  key: string
  email: string
  service: Text2
}

/** The link to go on with an order, to the address that its writer gave. */
export async function sendDraftLink(ctx: Ctx, { id, unitId, slug, key, email, service }: Draft) {
  const say = sayIn(letterWords, ctx.lang)
  const unit = (await defaultUnit(ctx)).name[ctx.lang]
  const name = inLang(service, ctx.lang).text
  const until = longDay(dayOf(later(ctx.now, days(draftDays))), ctx.lang)
  await queueLetter(ctx, {
    to: { address: email, name: '' },
    fromName: unit,
    language: ctx.lang,
    subject: say('draftSubject', { service: name }),
    text: [say('draftKept', { service: name, until }), say('bye', { who: unit })].join('\n\n'),
    button: { label: say('draftGoOn'), url: `${baseUrl(ctx.hub.settings)}${draftPath(slug, key)}` },
    threadId: id,
    unitId,
  })
}

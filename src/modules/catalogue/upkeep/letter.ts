import type { Ctx } from '#kernel/context.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { makeLink } from '#kernel/links.ts'
import { sayIn, type Text2 } from '#kernel/text.ts'
import { longDay } from '#kernel/time.ts'
import { personCards, publicUrl } from '#modules/people/index.ts'
import { upkeepText } from './text.ts'

type Question = {
  checkId: string
  unitId: string
  personId: string
  name: Text2
  reviewDue: string | null
}

/** Sends the question, with a link that opens its one page for two months. */
export async function sendQuestion(ctx: Ctx, question: Question) {
  const { checkId, unitId, personId, reviewDue } = question
  const owner = (await personCards(ctx, [personId])).get(personId)!
  const about = { purpose: 'fact-check', recordId: checkId, personId, days: 60 }
  const token = await makeLink(ctx, about)
  const { language } = owner
  const say = sayIn(upkeepText, language)
  const name = question.name[language]
  await queueLetter(ctx, {
    to: { address: owner.email, name: owner.name },
    ...{ unitId, language, fromName: 'Navet', threadId: checkId },
    subject: say('subject', { name }),
    text: say('letter', {
      ...{ reader: owner.name, name },
      day: reviewDue ? longDay(reviewDue, language) : say('soon'),
    }),
    button: { label: say('button'), url: `${publicUrl(ctx.hub)}/check/${token}` },
  })
}

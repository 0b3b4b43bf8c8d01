import type { Ctx } from '#kernel/context.ts'
import { makeLink } from '#kernel/links.ts'
import type { PanelLoad } from '#kernel/places.ts'
import { baseUrl } from '#kernel/settings.ts'
import { sayIn } from '#kernel/text.ts'
import { caseCards } from '#modules/cases/index.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { type CaseCard, invite } from './operations.ts'
import { choices, words } from './text.ts'

/**
 * The question in the delivery letter: five links, each with its choice made. Loaded inside the
 * delivering operation's transaction, so that whoever is asked is also counted as asked.
 */
export const questionInLetter: PanelLoad = async (ctx, ids) => {
  const asked: Record<string, { text: string }> = {}
  const cards = [...(await caseCards(ctx, ids)).values()]
  const services = await serviceCards(
    ctx,
    cards.flatMap(({ serviceId }) => serviceId ?? []),
  )
  for (const card of cards) {
    const service = card.serviceId ? services.get(card.serviceId) : undefined
    if (service?.survey.asks ?? true) asked[card.id] = { text: await question(ctx, card) }
  }
  return asked
}

async function question(ctx: Ctx, card: CaseCard) {
  await invite(ctx, card)
  const token = await makeLink(ctx, {
    purpose: 'rate',
    recordId: card.id,
    personId: card.requesterId,
  })
  const say = sayIn(words, card.language)
  const address = `${baseUrl(ctx.hub.settings)}/rate/${token}`
  const links = choices.toReversed().map((n) => `${say(`rate${n}`)}: ${address}?choice=${n}`)
  return [say('letterQuestion'), '', ...links].join('\n')
}

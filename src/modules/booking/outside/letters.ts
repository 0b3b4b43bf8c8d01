import type { Ctx } from '#kernel/context.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { baseUrl } from '#kernel/settings.ts'
import { inLang, sayIn } from '#kernel/text.ts'
import { defaultUnit, personCards } from '#modules/people/index.ts'
import { letterWords } from '../letter-text.ts'
import { type Connection, db } from '../tables.ts'
import { faultWords } from './text.ts'

/** To whose calendar it is; that of a room or thing has no person, and is told of on its page alone. */
export async function sendStale(ctx: Ctx, connection: Connection): Promise<void> {
  const { host, fault, personId, resourceId, unitId } = connection
  const person = personId && (await personCards(ctx, [personId])).get(personId)
  if (!person) return
  const { name } = await db(ctx)
    .selectFrom('resources')
    .select('name')
    .where('id', '=', resourceId)
    .executeTakeFirstOrThrow()
  const { language } = person
  const say = sayIn(letterWords, language)
  const why = sayIn(faultWords, language)((fault ?? 'unreachable') as keyof typeof faultWords)
  await queueLetter(ctx, {
    to: { address: person.email, name: person.name },
    fromName: (await defaultUnit(ctx)).name[language],
    language,
    subject: say('staleSubject', { host }),
    text: [
      say('hello', { name: person.name }),
      say('stale', { host, fault: why, name: inLang(name, language).text }),
    ].join('\n\n'),
    button: {
      label: say('staleButton'),
      url: `${baseUrl(ctx.hub.settings)}/admin/resources/${resourceId}`,
    },
    unitId,
  })
}

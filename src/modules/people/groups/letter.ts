import type { Ctx } from '#kernel/context.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { inLang, sayIn, type Text2 } from '#kernel/text.ts'
import { days, dayOf, later } from '#kernel/time.ts'
import { findDefaultUnit } from '../queries.ts'
import type { PersonCard } from '../queries.ts'
import { publicUrl } from '../sign-in/auth.ts'
import { db } from '../tables.ts'
import { letterText } from './letter-text.ts'

/** Who was in the group so lately knows what it means: adding again mails nothing. */
const knownFor = days(30)

type Added = {
  group: { id: string; slug: string; name: Text2 }
  person: Pick<PersonCard, 'id' | 'name' | 'email' | 'language'>
  leads: boolean
}

/**
 * Tells whom somebody else has put into a group: what it means, who did it and how to leave. To be
 * called before the membership begins; nobody is told of what they did themselves.
 */
export async function tellAdded(ctx: Ctx, { group, person, leads }: Added) {
  if (ctx.actor.personId === person.id || (await wasThereLately(ctx, group.id, person.id))) return
  const { language } = person
  const unit = await findDefaultUnit(ctx)
  const from = unit ? inLang(unit.name, language).text : 'Navet'
  const say = sayIn(letterText, language)
  const name = inLang(group.name, language).text
  const by = ctx.actor.kind === 'person' ? ctx.actor.name : from
  const { email } = person
  await queueLetter(ctx, {
    to: { address: email, name: person.name },
    ...(unit && { unitId: unit.id }),
    fromName: from,
    language,
    subject: say('subject', { name }),
    text: [
      say('hello', { person: person.name }),
      say(leads ? 'leads' : 'added', { by, name }),
      say(leads ? 'meansLead' : 'means'),
      say('leave', { email }),
      say('bye', { from }),
    ].join('\n\n'),
    button: { label: say('open'), url: `${publicUrl(ctx.hub)}/groups/${group.slug}` },
  })
}

const wasThereLately = async (ctx: Ctx, groupId: string, personId: string) =>
  (await db(ctx)
    .selectFrom('groupMembers')
    .select('id')
    .where('groupId', '=', groupId)
    .where('personId', '=', personId)
    .where('untilDay', '>', dayOf(later(ctx.now, -knownFor)))
    .limit(1)
    .executeTakeFirst()) !== undefined

import { z } from 'zod'
import { as, type Ctx, system } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { text } from '#kernel/input.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { findLink, makeLink, withdrawLinks } from '#kernel/links.ts'
import { operation } from '#kernel/operation.ts'
import { inLang, sayIn } from '#kernel/text.ts'
import { mayVouchFor } from '../policy.ts'
import { findDefaultUnit, personCards } from '../queries.ts'
import { publicUrl } from '../sign-in/auth.ts'
import { proveAddress } from '../sign-in/credentials.ts'
import { sessionFor } from '../sign-in/start.ts'
import { personToChange } from './load.ts'
import { personsText } from './text.ts'

const purpose = 'invitation'
const daysToCome = 14

/** Mails a person a link that signs them in once; earlier invitations open nothing any more. */
export const invitePerson = operation('person.invite', {
  input: z.object({ personId: z.uuid() }),
  load: personToChange,
  allow: mayVouchFor,
  async run(ctx, { personId }) {
    await withdrawLinks(ctx, personId)
    const token = await makeLink(ctx, { purpose, recordId: personId, personId, days: daysToCome })
    const { name, email, language } = (await personCards(ctx, [personId])).get(personId)!
    const unit = await findDefaultUnit(ctx)
    const from = unit ? inLang(unit.name, language).text : 'Navet'
    const say = sayIn(personsText, language)
    await queueLetter(ctx, {
      to: { address: email, name },
      ...(unit && { unitId: unit.id }),
      fromName: from,
      language,
      subject: say('inviteSubject', { unit: from }),
      text: say('inviteLetter', { name, unit: from, n: daysToCome }),
      button: { label: say('inviteButton'), url: `${publicUrl(ctx.hub)}/invitation/${token}` },
    })
  },
})

/** Whom an invitation is for, or nobody when it is used or too old. */
export async function invited(ctx: Ctx, token: string) {
  const link = await findLink(ctx, token)
  return link?.purpose === purpose && link.personId
    ? (await personCards(ctx, [link.personId])).get(link.personId)
    : undefined
}

/** Uses an invitation up: whoever holds it reads what is mailed to the person's address. */
export const acceptInvitation = operation('person.accept-invitation', {
  input: z.object({ token: text(200) }),
  load: (ctx, { token }) => invited(ctx, token),
  // The link is the proof, as with any letter that signs somebody in.
  allow: () => true,
  async run(ctx, _, { id }) {
    // Of two who press at once the second waits here for the first, and finds it used.
    const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await withdrawLinks(ctx, id)
    if (numUpdatedRows === 0n) throw notFound()
    await proveAddress(ctx, id)
  },
})

/** Accepts, and signs in; the answer's headers carry the session's cookie. */
export async function acceptAndSignIn(ctx: Ctx, token: string): Promise<Headers> {
  const person = await invited(ctx, token)
  if (!person) throw notFound()
  await acceptInvitation(ctx, { token })
  return sessionFor(as(ctx, system), person.id, 'link')
}

import type { Ctx } from '#kernel/context.ts'
import { job } from '#kernel/jobs.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { inLang, type Lang, sayIn } from '#kernel/text.ts'
import { hours, minutes } from '#kernel/time.ts'
import { signInAt } from '../persons/find.ts'
import { findDefaultUnit } from '../queries.ts'
import { db } from '../tables.ts'
import { words } from '../text.ts'
import { narrowLife, publicUrl } from './auth.ts'
import { linkLife, mailedLink, resetLink } from './link.ts'
import { passkeyText } from './passkeys/text.ts'
import { registrationIsOpen, registrationLink } from './registration.ts'
import { ownPageText } from './own-page/text.ts'
import { words as guards } from './text.ts'

export type Asked = { kind: 'link' | 'own-page' | 'reset'; email: string; then: string }

/**
 * Mails what was asked for at an address, if it is somebody's. It is a job so that whoever asks gets
 * the same answer, and as fast, for an address that is nobody's.
 */
export const signInMail = job('sign-in.mail', async (ctx, { kind, email, then }: Asked) => {
  const person = await signInAt(ctx, email)
  if (person) {
    const reader = { ...person, address: email }
    if (kind === 'reset') return mailReset(ctx, reader)
    return kind === 'own-page' ? mailOwnPage(ctx, reader) : mailLink(ctx, reader, then)
  }
  if (registrationIsOpen(ctx)) return mailRegistration(ctx, email)
})

type Reader = { address: string; name: string; language: Lang }

async function mailLink(ctx: Ctx, person: Reader & { id: string }, then: string) {
  const say = sayIn(words, person.language)
  await mail(ctx, person, {
    subject: say('linkSubject'),
    text: say('linkLetter', { n: linkLife / minutes(1), name: person.name }),
    button: { label: say('linkButton'), url: (await mailedLink(ctx, person.id, { then })).url },
  })
}

async function mailOwnPage(ctx: Ctx, person: Reader & { id: string }) {
  const say = sayIn(ownPageText, person.language)
  const { url } = await mailedLink(ctx, person.id, { then: '/my', narrow: true })
  const life = { n: linkLife / minutes(1), hours: narrowLife / hours(1) }
  await mail(ctx, person, {
    subject: say('subject'),
    text: say('letter', { ...life, name: person.name }),
    button: { label: say('open'), url },
  })
}

async function mailReset(ctx: Ctx, person: Reader & { id: string }) {
  const say = sayIn(guards, person.language)
  await mail(ctx, person, {
    subject: say('resetSubject'),
    text: say('resetLetter', { name: person.name }),
    button: { label: say('resetButton'), url: await resetLink(ctx, person.id) },
  })
}

async function mailRegistration(ctx: Ctx, email: string) {
  const say = sayIn(guards, ctx.lang)
  const reader = { address: email, name: '', language: ctx.lang }
  await mail(ctx, reader, {
    subject: say('registerSubject'),
    text: say('registerLetter', { email }),
    button: { label: say('registerButton'), url: await registrationLink(ctx, email) },
  })
}

/** Tells a person that their password is new: they may not have been the one. */
export async function mailPasswordChanged(ctx: Ctx, personId: string) {
  const person = await readerOf(ctx, personId)
  const say = sayIn(guards, person.language)
  await mail(ctx, person, {
    subject: say('changedSubject'),
    text: say('changedLetter', { name: person.name }),
    button: toSecurity(ctx, person),
  })
}

/** Tells a person of a passkey that came or went: they may not have been the one. */
export async function mailPasskeyChanged(
  ctx: Ctx,
  personId: string,
  { name, what }: { name: string; what: 'added' | 'removed' },
) {
  const person = await readerOf(ctx, personId)
  const say = sayIn(passkeyText, person.language)
  await mail(ctx, person, {
    subject: say(`${what}Subject`),
    text: say(`${what}Letter`, { reader: person.name, name }),
    button: toSecurity(ctx, person),
  })
}

/** A person as the reader of a letter, at their main address. */
export const readerOf = (ctx: Ctx, personId: string) =>
  db(ctx)
    .selectFrom('people')
    .select(['name', 'email as address', 'language'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()

const toSecurity = (ctx: Ctx, { language }: Reader) => ({
  label: sayIn(guards, language)('security'),
  url: `${publicUrl(ctx.hub)}/my/security`,
})

type Said = { subject: string; text: string; button: { label: string; url: string } }

/** Queues a letter about ways in and addresses, from the unit. */
export async function mail(ctx: Ctx, { address, name, language }: Reader, said: Said) {
  const unit = await findDefaultUnit(ctx)
  await queueLetter(ctx, {
    to: { address, name },
    ...(unit && { unitId: unit.id }),
    fromName: unit ? inLang(unit.name, language).text : 'Navet',
    language,
    ...said,
  })
}

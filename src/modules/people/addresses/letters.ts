import type { Ctx } from '#kernel/context.ts'
import { job } from '#kernel/jobs.ts'
import { sayIn } from '#kernel/text.ts'
import { personAt } from '../persons/find.ts'
import { publicUrl } from '../sign-in/auth.ts'
import { mail, readerOf } from '../sign-in/mail.ts'
import { daysToAnswer, requestById, requestLink } from './requests.ts'
import { addressText } from './text.ts'

/**
 * Asks the new address whether it is whoever wants it, and the one in use whether letters may go
 * elsewhere. An address that is somebody else's tells its owner, and nobody else.
 */
export const addressMail = job(
  'address.mail',
  async (ctx, { requestId }: { requestId: string }) => {
    const request = await requestById(ctx, requestId)
    if (!request) return
    const { personId, address, wish, confirmedAt } = request
    const person = await readerOf(ctx, personId)
    const say = sayIn(addressText, person.language)
    const more = { name: person.name, address, before: person.address, n: daysToAnswer }
    const to = (asks: 'confirm' | 'release') => async () =>
      `${publicUrl(ctx.hub)}/my/addresses/${await requestLink(ctx, request, asks)}`
    if (!confirmedAt) {
      const owner = await personAt(ctx, address)
      const isTaken = owner !== undefined && owner.id !== personId
      if (isTaken) await tellOwner(ctx, address, owner)
      else
        await mail(
          ctx,
          { ...person, address },
          {
            subject: say('confirmSubject'),
            text: say('confirmLetter', more),
            button: { label: say('confirmButton'), url: await to('confirm')() },
          },
        )
    }
    if (wish === 'main')
      await mail(ctx, person, {
        subject: say('releaseSubject'),
        text: say('releaseLetter', more),
        button: { label: say('releaseButton'), url: await to('release')() },
      })
  },
)

type Owner = NonNullable<Awaited<ReturnType<typeof personAt>>>

function tellOwner(ctx: Ctx, address: string, { name, language }: Owner) {
  const say = sayIn(addressText, language)
  return mail(
    ctx,
    { address, name, language },
    {
      subject: say('takenSubject'),
      text: say('takenLetter', { name, address }),
      button: toAddresses(ctx, say('title')),
    },
  )
}

/** Tells a person of an address of theirs that came or went: they may not have been the one. */
export async function tellOfAddress(
  ctx: Ctx,
  personId: string,
  { address, what }: { address: string; what: 'added' | 'removed' },
) {
  const person = await readerOf(ctx, personId)
  const say = sayIn(addressText, person.language)
  await mail(ctx, person, {
    subject: say(`${what}Subject`),
    text: say(`${what}Letter`, { name: person.name, address }),
    button: toAddresses(ctx, say('title')),
  })
}

/** Tells both addresses that letters go elsewhere from now on. */
export async function mailMoved(
  ctx: Ctx,
  personId: string,
  { before, now }: { before: string; now: string },
) {
  const person = await readerOf(ctx, personId)
  const say = sayIn(addressText, person.language)
  for (const address of [before, now])
    await mail(
      ctx,
      { ...person, address },
      {
        subject: say('movedSubject'),
        text: say('movedLetter', { name: person.name, before, address: now }),
        button: toAddresses(ctx, say('title')),
      },
    )
}

const toAddresses = (ctx: Ctx, label: string) => ({
  label,
  url: `${publicUrl(ctx.hub)}/my/addresses`,
})

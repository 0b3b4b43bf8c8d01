import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import { isoBase64URL, isoUint8Array } from '@simplewebauthn/server/helpers'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict, invalid, Refusal } from '#kernel/errors.ts'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { isOneself, oneself } from '../../policy.ts'
import { db } from '../../tables.ts'
import { mailPasskeyChanged } from '../mail.ts'
import { countProof, prove, proofFields } from '../proof.ts'
import { endSessionsOf } from '../sessions.ts'
import { type Ceremony, newChallenge } from './challenges.ts'
import { relyingParty, supportedAlgorithmIDs } from './relying-party.ts'
import { answer, newPasskey } from './verify.ts'

/** So many will do for everybody's devices; a list without an end would be somebody's mischief. */
const most = 20

/** The question for a browser that is to make a passkey, as JSON; after a fresh proof of who asks. */
export async function beginPasskey(ctx: Ctx, raw: z.input<typeof begin.input>) {
  await countProof(ctx)
  return begin(ctx, raw)
}

const begin = operation('passkey.begin', {
  input: z.object({ name: line(60), ...proofFields }),
  load: oneself,
  allow: isOneself,
  async run(ctx, { name: _, ...given }, { id }) {
    const { party, boundTo } = asked(ctx)
    await prove(ctx, id, given)
    const { email, name } = await db(ctx)
      .selectFrom('people')
      .select(['email', 'name'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const has = await db(ctx)
      .selectFrom('passkeys')
      .select('credentialId')
      .where('personId', '=', id)
      .execute()
    const question = await generateRegistrationOptions({
      rpID: party.id,
      rpName: party.name,
      supportedAlgorithmIDs,
      userID: isoUint8Array.fromUTF8String(id),
      userName: email,
      userDisplayName: name,
      challenge: isoBase64URL.toBuffer(await newChallenge(ctx, { purpose: 'add', boundTo })),
      excludeCredentials: has.map(({ credentialId }) => ({ id: credentialId })),
      // It signs in without an address typed, and by itself is two steps: the device and its owner.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    return JSON.stringify(question)
  },
})

/** Keeps a new passkey. This session has passed the second step by it. */
export const addPasskey = operation('passkey.add', {
  input: z.object({ name: line(60), passkey: answer }),
  load: oneself,
  allow: isOneself,
  async run(ctx, { name, passkey }, { id: personId }) {
    const { boundTo } = asked(ctx)
    const kept = await newPasskey(ctx, { purpose: 'add', boundTo }, passkey)
    const { n } = await db(ctx)
      .selectFrom('passkeys')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
    if (n >= most) throw conflict('wrong_state')
    const added = await db(ctx)
      .insertInto('passkeys')
      .values({ personId, name, ...kept, createdAt: ctx.now, lastUsedAt: null })
      .onConflict((on) => on.column('credentialId').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw invalid({ passkey: ['wrong_passkey'] })
    await passSecondStep(ctx)
    await mailPasskeyChanged(ctx, personId, { name, what: 'added' })
    return { passkeyId: added.id }
  },
})

const oneOfMine = z.object({ passkeyId: z.uuid() })

/** One's own passkey, for who changes it. */
const load = (ctx: Ctx, { passkeyId }: z.output<typeof oneOfMine>) =>
  db(ctx)
    .selectFrom('passkeys')
    .select(['id', 'personId', 'name'])
    .where('id', '=', passkeyId)
    .where('personId', '=', ctx.actor.personId)
    .executeTakeFirst()

export const renamePasskey = operation('passkey.rename', {
  input: oneOfMine.extend({ name: line(60) }),
  load,
  allow: (actor, { personId }) => actor.personId === personId,
  async run(ctx, { passkeyId, name }) {
    await db(ctx).updateTable('passkeys').set({ name }).where('id', '=', passkeyId).execute()
  },
})

/** Takes a passkey away. It may be in wrong hands, so the sessions elsewhere end as well. */
export const removePasskey = operation('passkey.remove', {
  input: oneOfMine,
  load,
  allow: (actor, { personId }) => actor.personId === personId,
  async run(ctx, { passkeyId }, { personId, name }) {
    await db(ctx).deleteFrom('passkeys').where('id', '=', passkeyId).execute()
    await endSessionsOf(ctx, personId, ctx.actor.session?.id)
    await mailPasskeyChanged(ctx, personId, { name, what: 'removed' })
  },
})

/** The question for a browser that is to use a passkey, as JSON. It names none: whoever asks may be anybody. */
export async function askForPasskey(ctx: Ctx, ceremony: Ceremony): Promise<string> {
  const party = relyingParty(ctx.hub)
  if (!party) throw new Refusal('wrong_state')
  const challenge = isoBase64URL.toBuffer(await newChallenge(ctx, ceremony))
  const asked = { rpID: party.id, challenge, userVerification: 'required' } as const
  return JSON.stringify(await generateAuthenticationOptions(asked))
}

/** The session that asks, and for which site. */
function asked(ctx: Ctx) {
  const party = relyingParty(ctx.hub)
  if (!party || !ctx.actor.session) throw conflict('wrong_state')
  return { party, boundTo: ctx.actor.session.id }
}

/** This session has shown a second factor now. */
const passSecondStep = (ctx: Ctx) =>
  db(ctx)
    .updateTable('authSessions')
    .set({ secondFactorAt: ctx.now })
    .where('id', '=', ctx.actor.session!.id)
    .execute()

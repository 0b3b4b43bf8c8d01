import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { db } from '../../tables.ts'
import { type Ceremony, spendChallenge } from './challenges.ts'
import { relyingParty, supportedAlgorithmIDs } from './relying-party.ts'

/** Of what a browser says of a passkey only what we read; the library checks the rest. */
const said = z.looseObject({
  id: z.string().min(1).max(2_000),
  response: z.looseObject({ clientDataJSON: z.string() }),
})
/** The browser's answer as a form sends it: JSON. */
export const answer = z.string().max(20_000)

/** Why a passkey was not taken is for our log, not for whoever tries. */
const refuse = (ctx: Ctx, why: string) => {
  ctx.hub.log.info({ requestId: ctx.requestId, why }, 'a passkey was refused')
  return invalid({ passkey: ['wrong_passkey'] })
}

const parsed = (ctx: Ctx, text: string) => {
  try {
    return said.parse(JSON.parse(text))
  } catch {
    throw refuse(ctx, 'no answer of a browser')
  }
}

/** What the library throws for is wrong with the answer, whatever it is. */
const judged = async <T extends { verified: boolean }>(ctx: Ctx, work: () => Promise<T>) => {
  const result = await work().catch((error: unknown) => {
    throw refuse(ctx, error instanceof Error ? error.name : 'unknown')
  })
  if (!result.verified) throw refuse(ctx, 'signature')
  return result
}

/**
 * Is the answer that of a passkey we know, to the challenge of this ceremony, from our own pages, by
 * somebody who has shown the device who they are? Its counter is kept: one that goes back is a copy.
 */
export async function checkPasskey(ctx: Ctx, ceremony: Ceremony, text: string) {
  const response = parsed(ctx, text) as unknown as AuthenticationResponseJSON
  const party = relyingParty(ctx.hub)
  const expectedChallenge = await spendChallenge(ctx, ceremony)
  const kept = await passkeyOf(ctx, response.id)
  if (!party || !expectedChallenge || !kept)
    throw refuse(ctx, kept ? 'no challenge of this browser' : 'not known')
  const { authenticationInfo } = await judged(ctx, () =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: kept.credentialId,
        publicKey: isoBase64URL.toBuffer(kept.publicKey),
        counter: kept.counter,
      },
    }),
  )
  await db(ctx)
    .updateTable('passkeys')
    .set({ counter: authenticationInfo.newCounter, lastUsedAt: ctx.now })
    .where('id', '=', kept.id)
    .execute()
  return { id: kept.id, personId: kept.personId }
}

/** Locked, so that of two answers at once the second is judged by the counter of the first. */
const passkeyOf = (ctx: Ctx, credentialId: string) =>
  db(ctx)
    .selectFrom('passkeys')
    .innerJoin('people', 'people.id', 'passkeys.personId')
    .select(['passkeys.id', 'personId', 'credentialId', 'publicKey', 'counter'])
    .where('credentialId', '=', credentialId)
    // An entry that has gone into another is nobody.
    .where('people.mergedInto', 'is', null)
    .forUpdate(['passkeys'])
    .executeTakeFirst()

/** Who has a passkey, for whoever could not use it. */
export const ownerOf = (ctx: Ctx, text: string) => passkeyOf(ctx, parsed(ctx, text).id)

/** What is to be kept of a new passkey, if the answer is one to the challenge of this ceremony. */
export async function newPasskey(ctx: Ctx, ceremony: Ceremony, text: string) {
  const response = parsed(ctx, text) as unknown as RegistrationResponseJSON
  const party = relyingParty(ctx.hub)
  const expectedChallenge = await spendChallenge(ctx, ceremony)
  if (!party || !expectedChallenge) throw refuse(ctx, 'no challenge of this browser')
  const { registrationInfo } = await judged(ctx, async () => {
    refuseCertificates(response)
    return verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs,
    })
  })
  const { credential, credentialBackedUp } = registrationInfo!
  return {
    credentialId: credential.id,
    publicKey: isoBase64URL.fromBuffer(credential.publicKey),
    counter: credential.counter,
    transports: response.response.transports?.join(' ').slice(0, 100) ?? '',
    backedUp: credentialBackedUp,
  }
}

/** We ask for no maker's certificate; the library would fetch what one names, from any address. */
function refuseCertificates({ response }: RegistrationResponseJSON) {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject))
  if (attestation.get('attStmt').get('x5c') !== undefined) throw new Error('certificates')
}

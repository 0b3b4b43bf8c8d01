import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict, invalid, notFound } from '#kernel/errors.ts'
import { email } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { makeMain } from '../addresses/main.ts'
import { mayVouchFor } from '../policy.ts'
import { db } from '../tables.ts'
import { holdAddress, personAt } from './find.ts'
import { personToChange } from './load.ts'

const ofPerson = z.object({ personId: z.uuid(), address: email })

/** Adds an address that an administrator vouches for: from now on it leads to the person. */
export const addAddress = operation('person.add-address', {
  input: ofPerson,
  load: personToChange,
  allow: mayVouchFor,
  elevated: true,
  async run(ctx, { personId, address }) {
    await giveAddress(ctx, personId, address)
  },
})

/** Makes one of a person's verified addresses the one that letters go to. */
export const setPrimaryAddress = operation('person.set-primary-address', {
  input: ofPerson,
  load: personToChange,
  allow: mayVouchFor,
  elevated: true,
  async run(ctx, { personId, address }) {
    const found = await addressOf(ctx, personId, address)
    if (found.verifiedAt === null) throw conflict('wrong_state')
    // An invitation that went to a mistyped address is not to open what is somebody else's.
    await makeMain(ctx, personId, address)
  },
})

/** Takes an address away; where letters go cannot be taken away, only changed. */
export const removeAddress = operation('person.remove-address', {
  input: ofPerson,
  load: personToChange,
  allow: mayVouchFor,
  async run(ctx, { personId, address }) {
    const found = await addressOf(ctx, personId, address)
    if (found.isPrimary) throw conflict('wrong_state')
    await db(ctx).deleteFrom('personAddresses').where('id', '=', found.id).execute()
  },
})

async function addressOf(ctx: Ctx, personId: string, address: string) {
  const found = await db(ctx)
    .selectFrom('personAddresses')
    .select(['id', 'isPrimary', 'verifiedAt'])
    .where('personId', '=', personId)
    .where('address', '=', address)
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** From now on the address leads to the person: somebody vouches for it, or it was shown to be theirs. */
export async function giveAddress(ctx: Ctx, personId: string, address: string) {
  await refuseTaken(ctx, address, personId)
  await db(ctx)
    .insertInto('personAddresses')
    .values({ personId, address, verifiedAt: ctx.now, createdAt: ctx.now })
    .onConflict((on) => on.columns(['personId', 'address']).doUpdateSet({ verifiedAt: ctx.now }))
    .execute()
}

/** An address leads to one person: whoever wants one that leads to somebody else is told. */
export async function refuseTaken(
  ctx: Ctx,
  address: string,
  personId: string | null,
  field = 'address',
) {
  await holdAddress(ctx, address)
  const taken = await personAt(ctx, address)
  if (taken && taken.id !== personId) throw invalid({ [field]: ['address_taken'] })
}

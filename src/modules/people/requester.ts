import { record } from '#kernel/audit.ts'
import type { Ctx } from '#kernel/context.ts'
import { parse, email as emailField } from '#kernel/input.ts'
import type { Lang } from '#kernel/text.ts'
import { cardColumns, type PersonCard } from './queries.ts'
import { db } from './tables.ts'

/**
 * The person behind an address, made when new: part of an order's own transaction and no operation,
 * as nobody does it by itself. Who is known already stays as is: an order proves nothing about them.
 */
export async function findOrAddRequester(
  ctx: Ctx,
  given: { email: string; name?: string | undefined; language: Lang; campusId?: string | null },
): Promise<PersonCard> {
  const email = parse(emailField, given.email)
  const known = await personWith(ctx, email)
  if (known) return known
  const added = await db(ctx)
    .insertInto('people')
    .values({
      email,
      name: given.name?.trim().slice(0, 200) || email.slice(0, email.lastIndexOf('@')),
      kind: null,
      affiliation: null,
      title: null,
      campusId: given.campusId ?? null,
      language: given.language,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .onConflict((on) => on.column('email').doNothing())
    .returning(cardColumns)
    .executeTakeFirst()
  // Somebody else added the same address while we waited for them: now it can be read.
  if (!added) return (await personWith(ctx, email))!
  await record(ctx, { operation: 'person.add-requester', subjectId: added.id, unitId: null })
  return added
}

const personWith = (ctx: Ctx, email: string) =>
  db(ctx).selectFrom('people').select(cardColumns).where('email', '=', email).executeTakeFirst()

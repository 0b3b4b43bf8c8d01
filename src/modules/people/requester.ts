import { record } from '#kernel/audit.ts'
import { type Ctx, inTransaction } from '#kernel/context.ts'
import { parse, email as emailField } from '#kernel/input.ts'
import type { Lang } from '#kernel/text.ts'
import { holdAddress, idAt } from './persons/find.ts'
import { personName } from './persons/name.ts'
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
  return (
    (await cardAt(ctx, email)) ??
    inTransaction(ctx, async (ctx) => {
      await holdAddress(ctx, email)
      return (await cardAt(ctx, email)) ?? addRequester(ctx, { ...given, email })
    })
  )
}

type Given = Parameters<typeof findOrAddRequester>[1]

async function addRequester(ctx: Ctx, { email, ...given }: Given): Promise<PersonCard> {
  const added = await db(ctx)
    .insertInto('people')
    .values({
      email,
      name: personName.safeParse(given.name).data ?? email.slice(0, email.lastIndexOf('@')),
      kind: null,
      affiliation: null,
      title: null,
      campusId: given.campusId ?? null,
      language: given.language,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .returning(cardColumns)
    .executeTakeFirstOrThrow()
  await record(ctx, { operation: 'person.add-requester', subjectId: added.id, unitId: null })
  return added
}

const cardAt = (ctx: Ctx, address: string) =>
  db(ctx)
    .selectFrom('people')
    .select(cardColumns)
    .where('id', '=', idAt(ctx, address))
    .executeTakeFirst()

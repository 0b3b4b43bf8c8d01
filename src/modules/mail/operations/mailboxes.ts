import { z } from 'zod'
import { type Actor, type Ctx, holds } from '#kernel/context.ts'
import { invalid, notFound } from '#kernel/errors.ts'
import { email, optional, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { sealed } from '#kernel/secret.ts'
import { serviceIdOf } from '#modules/catalogue/index.ts'
import { unitParts } from '#modules/people/index.ts'
import { type Fetch, fetchSettings, type Secret } from '../mailboxes/fetch-type.ts'
import { visibleMailboxes } from '../policy.ts'
import { db, type Mailbox } from '../tables.ts'

const secret = optional(z.string().max(10_000))
const noHost = (value: unknown) =>
  typeof value === 'object' && value !== null && !(value as { host?: string }).host
    ? undefined
    : value

export const mailboxBody = z.object({
  address: email,
  service: optional(z.string().max(100)),
  /** Slug of a team of the unit. */
  team: optional(z.string().max(100)),
  /** Left out, or with an empty host: the mail is delivered to us. */
  imap: z.preprocess(noHost, optional(fetchSettings)),
  /** The password, client secret or refresh token; left out, the one there stays. Never shown again. */
  secret,
  clientSecret: secret,
  secretExpiresOn: optional(z.iso.date()),
  silentAfterHours: optional(z.coerce.number().int().min(1).max(10_000)),
  version,
})
const input = mailboxBody.extend({ unitId: z.uuid() })
type Input = z.output<typeof input>

const mayArrange = (actor: Actor, unitId: string) =>
  actor.kind === 'system' || holds(actor, unitId, 'administrator')

/**
 * An address that the unit gets mail by: the service that a new mail there asks for, its team, and how it
 * is fetched. There already, it is changed.
 */
export const putMailbox = operation('mailbox.put', {
  input,
  async load(ctx, { address, version }) {
    const there = await db(ctx)
      .selectFrom('mailboxes')
      .selectAll()
      .where('address', '=', address)
      .forUpdate()
      .executeTakeFirst()
    if (!there && version) throw notFound()
    return there ?? null
  },
  allow: (actor, _, { unitId }) => mayArrange(actor, unitId),
  versioned: ({ version }) => (version ? 'mailboxes' : ''),
  trace: ({ address, imap, secret }) => ({
    address,
    fetched: imap?.host,
    secret: secret !== undefined,
  }),
  async run(ctx, given, there) {
    const { unitId, address } = given
    if (there && there.unitId !== unitId) throw invalid({ address: ['address_taken'] })
    const values = await valuesOf(ctx, given, there)
    const { id } = await db(ctx)
      .insertInto('mailboxes')
      .values({ unitId, address, createdAt: ctx.now, ...values })
      .onConflict((conflict) =>
        conflict.column('address').doUpdateSet((eb) => ({
          ...values,
          // The operation has raised it where the form carried one.
          version: given.version ? eb.ref('mailboxes.version') : eb('mailboxes.version', '+', 1),
        })),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, unitId }
  },
})

async function valuesOf(ctx: Ctx, given: Input, there: Mailbox | null) {
  const { unitId, service, team, imap } = given
  const serviceId = service ? await serviceIdOf(ctx, service) : null
  if (serviceId === undefined) throw invalid({ service: ['unknown'] })
  const { teams } = await unitParts(ctx, unitId)
  const teamId = team ? teams.find(({ slug, open }) => open && slug === team)?.id : null
  if (teamId === undefined) throw invalid({ team: ['not_choice'] })
  // A secret is never sent to another server, or less safely, than it was given for.
  const kept = imap && there?.imap && same(there.imap, imap) ? there.secret : null
  if (imap && !given.secret && !kept) throw invalid({ secret: ['required'] })
  const secret: Secret | undefined =
    imap && given.secret ? { secret: given.secret, clientSecret: given.clientSecret } : undefined
  return {
    ...{ serviceId, teamId },
    imap: imap ? (JSON.stringify(imap) as never) : null,
    secret: secret ? await sealed(ctx.hub, JSON.stringify(secret)) : kept,
    secretExpiresOn: imap ? (given.secretExpiresOn ?? null) : null,
    silentAfterHours: given.silentAfterHours ?? null,
    fetchFault: null,
  }
}

const same = (before: Fetch, now: Fetch) =>
  (['host', 'port', 'security', 'user', 'signIn', 'tokenUrl'] as const).every(
    (what) => before[what] === now[what],
  )

/** The unit gives an address up: nothing is fetched from it any more. What has come by it stays. */
export const removeMailbox = operation('mailbox.remove', {
  input: z.object({ mailboxId: z.uuid() }),
  load: (ctx, { mailboxId }) =>
    visibleMailboxes(ctx)
      .select(['id', 'unitId', 'address'])
      .where('id', '=', mailboxId)
      .forUpdate()
      .executeTakeFirst(),
  allow: (actor, { unitId }) => mayArrange(actor, unitId),
  trace: (_, { address }) => ({ address }),
  async run(ctx, _, { id }) {
    await db(ctx).deleteFrom('mailboxes').where('id', '=', id).execute()
  },
})

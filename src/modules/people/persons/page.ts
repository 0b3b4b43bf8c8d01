import { type Ctx, isElevated } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { absencePage } from '../absence/queries.ts'
import { administered, administratorsOnly, mayVouchFor, visiblePeople } from '../policy.ts'
import { defaultUnit } from '../queries.ts'
import { organisations, unitParts } from '../queries/organisation.ts'
import { grantable, grantsOf, rolePlaces } from '../roles/page.ts'
import { db } from '../tables.ts'
import { mergesInto } from './merges.ts'

/** A person with all addresses and affiliations; for whoever may see the person. */
export async function getPerson(ctx: Ctx, id: string) {
  const person = await visiblePeople(ctx)
    .select(['id', 'name', 'email', 'emailVerified', 'kind', 'affiliation', 'title'])
    .select(['campusId', 'language', 'createdAt', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound)
  const [addresses, affiliations] = await Promise.all([
    addressesOf(ctx, id),
    affiliationsOf(ctx, id),
  ])
  return { ...person, addresses, affiliations }
}
export type PersonDetails = Awaited<ReturnType<typeof getPerson>>

const addressesOf = (ctx: Ctx, personId: string) =>
  db(ctx)
    .selectFrom('personAddresses')
    .select(['address', 'isPrimary', 'verifiedAt'])
    .where('personId', '=', personId)
    .orderBy('isPrimary', 'desc')
    .orderBy('id')
    .execute()

const affiliationsOf = (ctx: Ctx, personId: string) =>
  db(ctx)
    .selectFrom('affiliations')
    .select(['id', 'kind', 'organisationKind', 'organisation', 'organisationId', 'title'])
    .select(['validFrom', 'validTo'])
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()

/** All that the page of a person for administrators shows and offers. */
export async function personPage(ctx: Ctx, id: string) {
  administratorsOnly(ctx)
  const [person, grants, choices, merges] = await Promise.all([
    getPerson(ctx, id),
    grantsOf(ctx, id),
    personChoices(ctx),
    mergesInto(ctx, id),
  ])
  const worksIn = grants.map(({ unitId }) => unitId)
  const own = administered(ctx.actor)
  const roles = grants.filter(({ unitId }) => own.includes(unitId))
  return {
    person,
    roles,
    grantable,
    places: await rolePlaces(ctx),
    absence: roles.length > 0 ? await absencePage(ctx, id) : null,
    merges,
    ...choices,
    may: {
      change: mayVouchFor(ctx.actor, { worksIn }),
      giveRoles: own.length > 0,
      elevated: isElevated(ctx),
    },
  }
}

/** What the forms about persons offer. */
export async function personChoices(ctx: Ctx) {
  administratorsOnly(ctx)
  const { id: unitId } = await defaultUnit(ctx)
  const [parts, known] = await Promise.all([unitParts(ctx, unitId), organisations(ctx)])
  return {
    campuses: parts.campuses.map(({ id, name, open }) => ({ id, name, open })),
    organisations: known.map(({ id, name, open }) => ({ id, name, open })),
  }
}

import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { asId, parse } from '#kernel/input.ts'
import { limitParam } from '#kernel/paging.ts'
import { addPerson, editPerson } from './add.ts'
import { addAddress, removeAddress, setPrimaryAddress } from './addresses.ts'
import {
  addAffiliation,
  affiliationFields,
  editAffiliation,
  removeAffiliation,
} from './affiliations.ts'
import { duplicates } from './duplicates.ts'
import { invitePerson } from './invite.ts'
import { mergePersons } from './merge.ts'
import { getPerson } from './page.ts'
import { findPersons } from './search.ts'
import { unmergePersons } from './unmerge.ts'

const listQuery = z.object({
  q: z.string().max(200).optional(),
  cursor: z.string().max(4000).optional(),
  limit: limitParam,
})
const addBody = addPerson.input.omit({ kind: true, affiliation: true })
const editBody = editPerson.input.omit({ personId: true, version: true })
const mergeBody = mergePersons.input.omit({ keptId: true })
const addressBody = z.object({ address: z.string(), primary: z.boolean().optional() })

export const personsApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/people',
    summary: 'List people; q finds names in any order, addresses, and what is misspelt',
    query: listQuery,
    run: async (ctx, raw) => findPersons(ctx, parse(listQuery, raw)),
  }),
  endpoint({
    method: 'post',
    path: '/people',
    summary: 'Add a person whose addresses you vouch for',
    body: addBody,
    status: 201,
    run: async (ctx, input) => getPerson(ctx, (await addPerson(ctx, parse(addBody, input))).id),
  }),
  endpoint({
    method: 'get',
    path: '/people/duplicates',
    summary: 'Pairs that may be one person, each with why; for administrators',
    run: async (ctx) => ({ items: await duplicates(ctx), next: null }),
  }),
  endpoint({
    method: 'post',
    path: '/people/{id}/merges',
    summary: 'Let all that belongs to another entry of this person follow; it can be undone',
    body: mergeBody,
    status: 201,
    run: async (ctx, { id, ...raw }) =>
      mergePersons(ctx, { ...parse(mergeBody, raw), keptId: asId(id) }),
  }),
  endpoint({
    method: 'delete',
    path: '/people/{id}/merges/{mergeId}',
    summary: 'Undo a merge: exactly what had followed comes back',
    run: (ctx, { id, mergeId }) =>
      done(ctx, id, () => unmergePersons(ctx, { mergeId: asId(mergeId) })),
  }),
  endpoint({
    method: 'get',
    path: '/people/{id}',
    summary: 'One person, with addresses and affiliations',
    run: (ctx, { id }) => getPerson(ctx, asId(id)),
  }),
  endpoint({
    method: 'patch',
    path: '/people/{id}',
    summary: 'Change a person; what is left out stays',
    body: editBody,
    run: (ctx, { id, ...change }) =>
      done(ctx, id, (personId) => editPerson(ctx, { ...change, personId })),
  }),
  endpoint({
    method: 'post',
    path: '/people/{id}/invitations',
    summary: 'Mail a link that signs the person in once; earlier invitations open nothing any more',
    status: 204,
    run: (ctx, { id }) => invitePerson(ctx, { personId: asId(id) }),
  }),
  endpoint({
    method: 'post',
    path: '/people/{id}/addresses',
    summary: 'Add an address that you vouch for, or choose where letters go',
    body: addressBody,
    run: (ctx, { id, ...raw }) =>
      done(ctx, id, async (personId) => {
        const { address, primary } = parse(addressBody, raw)
        await addAddress(ctx, { personId, address })
        if (primary) await setPrimaryAddress(ctx, { personId, address })
      }),
  }),
  endpoint({
    method: 'delete',
    path: '/people/{id}/addresses/{address}',
    summary: 'Take an address away',
    run: (ctx, { id, address }) =>
      done(ctx, id, (personId) => removeAddress(ctx, { personId, address })),
  }),
  endpoint({
    method: 'post',
    path: '/people/{id}/affiliations',
    summary: 'Add an affiliation',
    body: affiliationFields,
    run: (ctx, { id, ...given }) =>
      done(ctx, id, (personId) => addAffiliation(ctx, { ...given, personId })),
  }),
  endpoint({
    method: 'put',
    path: '/people/{id}/affiliations/{affiliationId}',
    summary: 'Change an affiliation as a whole',
    body: affiliationFields,
    run: (ctx, { id, affiliationId, ...given }) =>
      done(ctx, id, (personId) =>
        editAffiliation(ctx, { ...given, personId, affiliationId: asId(affiliationId) }),
      ),
  }),
  endpoint({
    method: 'delete',
    path: '/people/{id}/affiliations/{affiliationId}',
    summary: 'Take away an affiliation that never was',
    run: (ctx, { id, affiliationId }) =>
      done(ctx, id, (personId) =>
        removeAffiliation(ctx, { personId, affiliationId: asId(affiliationId) }),
      ),
  }),
]

/** Does it, and gives the person as they are now. */
async function done(ctx: Ctx, id: string, change: (personId: string) => Promise<unknown>) {
  const personId = asId(id)
  await change(personId)
  return getPerson(ctx, personId)
}

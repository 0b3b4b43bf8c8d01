import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { makeLink } from '#kernel/links.ts'
import { aRequester } from '#modules/people/make.ts'
import { addAddress } from '#modules/people/persons/addresses.ts'
import { addAffiliation } from '#modules/people/persons/affiliations.ts'
import { mergePersons } from '#modules/people/persons/merge.ts'
import type { Cast } from '../cast.ts'
import type { World } from '../world.ts'

/** What the operations on persons are asked for, beside the cast. */
export type PreparedPersons = Awaited<ReturnType<typeof preparedPersons>>

export async function preparedPersons(world: World, cast: Cast) {
  const personId = cast.unit.requester.id
  const otherAddress = 'annan.adress@example.org'
  await addAddress(world.system, { personId, address: otherAddress })
  const { affiliationId } = await addAffiliation(world.system, {
    personId,
    organisation: t('Någonstans'),
  })
  const twice = await aRequester(world, 'Mira Sandell')
  const ids = { keptId: personId, goneId: twice.id, vouch: false }
  const { mergeId } = await mergePersons(world.system, ids)
  const about = { purpose: 'invitation', recordId: personId, personId }
  const invitation = await makeLink(world.system, about)
  const leaving = await aRequester(world, 'Lova Borta')
  const { rows } = await sql<{ id: string }>`insert into erasures (person_id, asked_at)
    values (${leaving.id}, now()) returning id`.execute(world.hub.db)
  const erasureId = rows[0]!.id
  return { otherAddress, affiliationId, invitation, mergeId, leaving, erasureId }
}

/** Of a file without persons. */
const emptyDigest = createHash('sha256').update('[[],[],0,[]]').digest('hex')

const t = (text: string) => ({ sv: text, en: text })

export const personInputs: Record<string, (it: PreparedPersons & { cast: Cast }) => object> = {
  'person.edit': ({ cast }) => ({ personId: cast.unit.requester.id, name: 'Nytt Namn' }),
  'person.add-address': ({ cast }) => ({
    personId: cast.unit.requester.id,
    address: 'ny.adress@example.org',
  }),
  'person.set-primary-address': ({ cast }) => ({
    personId: cast.unit.requester.id,
    address: cast.unit.requester.email,
  }),
  'person.remove-address': ({ cast, otherAddress }) => ({
    personId: cast.unit.requester.id,
    address: otherAddress,
  }),
  'person.add-affiliation': ({ cast }) => ({
    personId: cast.unit.requester.id,
    organisation: t('Någonstans'),
  }),
  'person.edit-affiliation': ({ cast, affiliationId }) => ({
    personId: cast.unit.requester.id,
    affiliationId,
    organisation: t('Annanstans'),
  }),
  'person.remove-affiliation': ({ cast, affiliationId }) => ({
    personId: cast.unit.requester.id,
    affiliationId,
  }),
  'person.turn-affiliations': () => ({}),
  'person.gather-merged': () => ({}),
  'person.merge': ({ cast }) => ({
    keptId: cast.unit.requester.id,
    goneId: cast.people['other requester'].id,
    vouch: false,
  }),
  'person.unmerge': ({ mergeId }) => ({ mergeId }),
  'person.erase': ({ leaving }) => ({ personId: leaving.id, sure: true }),
  'person.finish-erasure': ({ erasureId }) => ({ erasureId }),
  'person.import': () => ({
    bytes: Buffer.from('email'),
    digest: emptyDigest,
    skipRefused: false,
  }),
  'person.tell-apart': ({ cast }) => ({
    oneId: cast.unit.requester.id,
    otherId: cast.people['other requester'].id,
  }),
  'person.invite': ({ cast }) => ({ personId: cast.unit.requester.id }),
  'person.accept-invitation': ({ invitation }) => ({ token: invitation }),
}

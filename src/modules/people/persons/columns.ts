import type { PersonColumn } from '#kernel/person-columns.ts'

const own = 'the entry that is kept has its own'

/** Where this module's tables point to persons, and what happens there when two entries become one. */
export const personColumns: PersonColumn[] = [
  { table: 'people', column: 'merged_into' },
  { table: 'person_addresses', column: 'person_id' },
  { table: 'address_requests', column: 'person_id', stays: 'what was under way is asked for anew' },
  { table: 'affiliations', column: 'person_id' },
  { table: 'role_grants', column: 'person_id' },
  { table: 'absences', column: 'person_id' },
  { table: 'absences', column: 'stand_in_id' },
  { table: 'absences', column: 'said_by' },
  { table: 'group_members', column: 'person_id' },
  { table: 'contacts', column: 'person_id' },
  { table: 'contacts', column: 'deputy_id' },
  { table: 'api_tokens', column: 'created_by' },
  { table: 'sign_ins', column: 'person_id' },
  { table: 'auth_sessions', column: 'person_id' },
  { table: 'elevations', column: 'person_id' },
  { table: 'readings', column: 'person_id' },
  {
    table: 'auth_accounts',
    column: 'person_id',
    stays: `a password: ${own}, or comes in by a link`,
  },
  { table: 'second_factors', column: 'person_id', stays: `a second factor: ${own}, or makes one` },
  { table: 'passkeys', column: 'person_id', stays: `a passkey: ${own}, or makes one` },
  { table: 'erasures', column: 'person_id', stays: 'says of the entry that it was erased' },
  { table: 'person_merges', column: 'kept_id', stays: 'the record of a merge says what was' },
  { table: 'person_merges', column: 'gone_id', stays: 'the record of a merge says what was' },
  {
    table: 'distinct_persons',
    column: 'one_id',
    stays: 'was said of the entries, not of the person',
  },
  {
    table: 'distinct_persons',
    column: 'other_id',
    stays: 'was said of the entries, not of the person',
  },
]

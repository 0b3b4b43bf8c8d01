import type { PersonalData } from './module.ts'

/** What the kernel's own tables hold of persons; the modules declare theirs in `module.ts`. */
export const kernelPersonalData: PersonalData[] = [
  {
    table: 'events',
    columns: ['actor_id', 'actor_name', 'data'],
    purpose: 'To show what has happened to a record, and who did it',
    kept: 'With the record it is about',
    erasure: 'anonymise',
  },
  {
    table: 'audit_log',
    columns: ['actor_id', 'actor_name'],
    purpose: 'To be able to say who did what to which, and when',
    kept: 'As long as the record it is about, and at least two years',
    erasure: 'anonymise',
  },
  {
    table: 'letters',
    columns: ['to_address', 'to_name', 'subject', 'text', 'button', 'calendar'],
    purpose: 'To know what was sent to whom, and to send it again when the mail server was away',
    kept: 'With the record it is about',
    erasure: 'delete',
  },
  {
    table: 'links',
    columns: ['person_id'],
    purpose: 'To know whom a mailed link was made for',
    kept: 'Until the link has run out',
    erasure: 'delete',
  },
  {
    table: 'files',
    columns: ['name', 'uploaded_by'],
    purpose: 'To show who added a file to a record',
    kept: 'With the record it belongs to',
    erasure: 'record',
  },
  {
    table: 'idempotency_keys',
    columns: ['scope', 'response'],
    purpose: 'To answer a repeated request as the first time',
    kept: '24 hours',
    erasure: 'delete',
  },
]

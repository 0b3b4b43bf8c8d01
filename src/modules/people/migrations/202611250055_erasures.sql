-- Who has been erased, when and at whose word; what was erased stands nowhere, only how many rows.

alter table people add column erased_at timestamptz;

create table erasures (
  id         uuid primary key default new_id(),
  person_id  uuid not null references people (id),
  asked_at   timestamptz not null,
  done_at    timestamptz,                      -- null: under way
  rows       jsonb not null default '{}'       -- table: how many rows went or were changed
);
create index erasures_person on erasures (person_id);
create index erasures_asked on erasures (asked_at);

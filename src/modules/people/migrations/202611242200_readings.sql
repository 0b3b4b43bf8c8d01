-- What an auditor has read: they see all of their unit, so it is seen what they look at.

create table readings (
  id         uuid primary key default new_id(),
  at         timestamptz not null,
  unit_id    uuid not null references units (id),
  person_id  uuid references people (id),           -- null: a program, by a token with the role
  token_id   uuid references api_tokens (id),
  name       text not null,                         -- of the person or the token, as it was
  page       text not null check (length(page) <= 500),
  check (num_nonnulls(person_id, token_id) = 1)
);
create index readings_unit on readings (unit_id, id);
create index readings_at on readings (at);

-- Whether a page still holds, asked of whoever answers for it; and whether its links lead anywhere.

create table fact_checks (
  id           uuid primary key default new_id(),
  unit_id      uuid not null references units (id),
  service_id   uuid not null references services (id),
  person_id    uuid references people (id),     -- who was asked
  asked_at     timestamptz not null,
  answered_at  timestamptz,
  holds        boolean,
  comment      text check (length(comment) between 1 and 4000),
  settled_at   timestamptz,                     -- a writer has seen to what was wrong
  check ((answered_at is null) = (holds is null))
);
create index fact_checks_service on fact_checks (service_id);
create index fact_checks_person on fact_checks (person_id);

create table checked_links (
  unit_id     uuid not null references units (id),
  url         text not null check (length(url) <= 2000),
  verdict     text not null check (verdict in ('ok', 'broken', 'uncertain')),
  reason      text not null,           -- a status, or what came instead of one
  found_on    jsonb not null,          -- [{ kind, slug }]
  checked_at  timestamptz not null,
  primary key (unit_id, url)
);

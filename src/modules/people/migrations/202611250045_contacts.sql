-- Education programmes, and who of a unit is the contact of a programme or of a faculty department.

create table programmes (
  id               uuid primary key default new_id(),
  slug             text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  name             jsonb not null,                 -- { sv, en }
  organisation_id  uuid references organisations (id), -- the department that gives it
  opened_on        date,                           -- null: longer than anybody asks
  closed_on        date check (closed_on > opened_on), -- the first day without it
  version          int not null default 1
);
create index programmes_organisation on programmes (organisation_id);

create table contacts (
  id               uuid primary key default new_id(),
  unit_id          uuid not null references units (id),
  programme_id     uuid references programmes (id),
  organisation_id  uuid references organisations (id),
  person_id        uuid not null references people (id),
  deputy_id        uuid references people (id),
  from_day         date not null,
  until_day        date check (until_day >= from_day), -- the first day without them
  check (num_nonnulls(programme_id, organisation_id) = 1),
  -- On one day a programme or a department has one contact of a unit.
  exclude using gist (unit_id with =, (coalesce(programme_id, organisation_id)) with =,
    daterange(from_day, until_day) with &&)
);
create index contacts_person on contacts (person_id);
create index contacts_deputy on contacts (deputy_id) where deputy_id is not null;

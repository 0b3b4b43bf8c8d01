-- Who is away from one day to another, both included, and who stands in. Nobody is away twice at once.
create table absences (
  id           uuid primary key default new_id(),
  person_id    uuid not null references people (id),
  stand_in_id  uuid not null references people (id),
  from_day     date not null,
  until_day    date not null,
  said_by      uuid references people (id),   -- null: a program or the command line
  created_at   timestamptz not null,
  check (until_day >= from_day),
  check (person_id <> stand_in_id),
  exclude using gist (person_id with =, daterange(from_day, until_day, '[]') with &&)
);
create index absences_stand_in on absences (stand_in_id);

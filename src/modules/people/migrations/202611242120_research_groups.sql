-- Research groups: who leads them and who belongs to them, from a day until another. Kept here, since what
-- a person may see follows from it.

create table research_groups (
  id               uuid primary key default new_id(),
  slug             text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  name             jsonb not null,             -- { sv, en }
  organisation_id  uuid references organisations (id),
  campus_id        uuid references campuses (id),
  created_at       timestamptz not null,
  closed_on        date,                       -- the first day without it
  version          int not null default 1
);

create table group_members (
  id         uuid primary key default new_id(),
  group_id   uuid not null references research_groups (id),
  person_id  uuid not null references people (id),
  leads      boolean not null,
  from_day   date not null,
  until_day  date check (until_day >= from_day), -- the first day without them
  -- Nobody belongs twice to a group on the same day.
  exclude using gist (group_id with =, person_id with =, daterange(from_day, until_day) with &&)
);
create index group_members_person on group_members (person_id);

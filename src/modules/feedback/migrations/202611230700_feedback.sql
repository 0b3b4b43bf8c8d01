-- What requesters think of what they got.

create table invitations (                     -- who was asked, for the response rate: once per case
  case_id        uuid primary key references cases (id),
  unit_id        uuid not null references units (id),
  department_id  uuid references departments (id),
  campus_id      uuid references campuses (id),
  service_id     uuid references services (id),
  commission     boolean not null,             -- a service of the plan's row A1, when it was asked
  invited_at     timestamptz not null
);

create table responses (
  id          uuid primary key default new_id(),
  case_id     uuid not null unique references invitations (case_id),
  person_id   uuid references people (id),     -- whoever asked; null once the person is erased
  rating      int not null check (rating between 1 and 5),
  comment     text check (length(comment) between 1 and 2000),
  at          timestamptz not null,            -- the first answer; its figures stay on this day
  changed_at  timestamptz not null,
  version     int not null default 1
);
create index responses_person on responses (person_id);

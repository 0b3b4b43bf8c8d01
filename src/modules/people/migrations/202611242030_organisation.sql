-- Departments, teams and campuses in time, and the organisations that people come from. What a part was
-- called first stands in its own table; each later name is a row with the day from which it holds.

create table organisations (
  id         uuid primary key default new_id(),
  slug       text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  kind       text not null check (kind in ('faculty-department', 'hospital-region', 'other')),
  name       jsonb not null,                 -- { sv, en }
  opened_on  date,                           -- null: longer than anybody asks
  closed_on  date check (closed_on > opened_on), -- the first day without it
  version    int not null default 1
);

alter table departments
  add column opened_on date,
  add column closed_on date,
  add column version int not null default 1,
  add constraint departments_days check (closed_on > opened_on);
alter table teams
  add column opened_on date,
  add column closed_on date,
  add column version int not null default 1,
  add constraint teams_days check (closed_on > opened_on);
alter table campuses
  add column opened_on date,
  add column closed_on date,
  add column version int not null default 1,
  add constraint campuses_days check (closed_on > opened_on);

create table organisation_names (
  id               uuid primary key default new_id(),
  department_id    uuid references departments (id),
  team_id          uuid references teams (id),
  campus_id        uuid references campuses (id),
  organisation_id  uuid references organisations (id),
  name             jsonb not null,
  valid_from       date not null,
  check (num_nonnulls(department_id, team_id, campus_id, organisation_id) = 1),
  unique nulls not distinct (organisation_id, department_id, team_id, campus_id, valid_from)
);

create table team_moves (
  id                  uuid primary key default new_id(),
  team_id             uuid not null references teams (id),
  from_department_id  uuid not null references departments (id),
  to_department_id    uuid not null references departments (id),
  moved_on            date not null
);
create index team_moves_team on team_moves (team_id);

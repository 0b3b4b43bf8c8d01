-- An administrator's session may do more for a quarter of an hour, for a reason that is written down.

alter table auth_sessions add column elevated_until timestamptz;

create table elevations (
  id         uuid primary key default new_id(),
  person_id  uuid not null references people (id),
  at         timestamptz not null,
  until      timestamptz not null,
  reason     text not null check (length(reason) between 5 and 200),
  proof      text not null check (proof in ('sign-in', 'password', 'code', 'demo'))
);
create index elevations_at on elevations (at);

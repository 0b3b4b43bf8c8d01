-- A role holds from one day to another, both included; null: no bound.
alter table role_grants
  add column valid_from date,
  add column valid_to   date,
  add column warned_at  timestamptz,
  add column version    int not null default 1,
  add check (valid_to >= valid_from);
create index role_grants_ending on role_grants (valid_to) where valid_to is not null;

-- What was disposed of, for the unit's own record of it: how many, never which or whose.
create table disposals (
  id         uuid primary key default new_id(),
  day        date not null,
  unit_id    uuid not null,
  record     text not null,                      -- the table of the records
  retention  text not null,
  n          int not null check (n > 0),
  unique (day, unit_id, record, retention)
);

-- Calendars in other systems: what is busy there is not offered here.

create table calendar_connections (
  id           uuid primary key default new_id(),
  unit_id      uuid not null references units (id),
  resource_id  uuid not null references resources (id),
  person_id    uuid references people (id),   -- whose calendar it is; none: of a room or thing
  kind         text not null check (kind in ('ics', 'caldav')),
  host         text not null,                 -- shown; the whole address may be a secret
  user_name    text,
  secret       text not null,                 -- encrypted: { url, password }
  read_at      timestamptz,                   -- last read whole
  fault        text,                          -- why not, since then
  told_at      timestamptz,                   -- when its owner was told that it is stale
  created_at   timestamptz not null,
  version      int not null default 1
);
create index calendar_connections_resource on calendar_connections (resource_id);
create index calendar_connections_person on calendar_connections (person_id);

create table outside_times (
  id             uuid primary key default new_id(),
  connection_id  uuid not null references calendar_connections (id) on delete cascade,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null check (ends_at > starts_at)
);
create index outside_times_connection on outside_times (connection_id, starts_at);

create table calendar_clashes (               -- what both have been told of, once
  booking_id     uuid not null references bookings (id),
  connection_id  uuid not null references calendar_connections (id) on delete cascade,
  starts_at      timestamptz not null,        -- of the booking: one that is moved may clash anew
  found_at       timestamptz not null,
  primary key (booking_id, connection_id, starts_at)
);
create index calendar_clashes_connection on calendar_clashes (connection_id);

-- Who and what can be booked, when, and by whom.

create table resources (
  id                uuid primary key default new_id(),
  unit_id           uuid not null references units (id),
  slug              text not null check (slug ~ '^[a-z0-9-]{1,60}$'),
  kind              text not null check (kind in ('person', 'room', 'seat', 'item', 'kit')),
  name              jsonb not null,              -- { sv, en }
  about             jsonb,                       -- { sv, en }: equipment, size, how to get in
  person_id         uuid references people (id), -- of a person
  video_url         text,                        -- where one meets a person by video
  master            text not null default 'navet' check (master in ('navet', 'outside')),
  outside           jsonb,                       -- { system, way, url } of what another system masters
  campus_ids        uuid[] not null,             -- none: everywhere
  competences       text[] not null,
  languages         text[] not null,
  zone              text not null,               -- IANA name; the hours are local to it
  hours             jsonb not null,              -- [{ weekday, opens, closes }], Monday 1
  open_on_holidays  boolean not null default false,
  buffer_before     int not null default 0 check (buffer_before between 0 and 1440),  -- minutes
  buffer_after      int not null default 0 check (buffer_after between 0 and 1440),
  per_day           int check (per_day > 0),
  per_week          int check (per_week > 0),
  retired_on        date,
  created_at        timestamptz not null,
  version           int not null default 1,
  unique (unit_id, slug),
  unique (id, master),
  check ((kind = 'person') = (person_id is not null)),
  check ((master = 'outside') = (outside is not null))
);
create index resources_person on resources (person_id);

create table resource_days (                     -- hours of one day instead of the usual ones
  id           uuid primary key default new_id(),
  resource_id  uuid not null references resources (id),
  day          date not null,
  hours        jsonb not null,                   -- [{ opens, closes }]; none: closed
  unique (resource_id, day)
);

create table kit_parts (
  kit_id   uuid not null references resources (id),
  part_id  uuid not null references resources (id),
  primary key (kit_id, part_id),
  check (kit_id <> part_id)
);
create index kit_parts_part on kit_parts (part_id);

create table booking_rules (                     -- a service that can be booked
  service_id    uuid primary key references services (id),
  unit_id       uuid not null references units (id),
  needs         jsonb not null,                  -- [{ role, of, mode, count, competences }]
  duration      int not null check (duration between 5 and 1440),       -- minutes, as all here
  step          int not null check (step between 5 and 1440),
  lead_time     int not null check (lead_time >= 0),
  days_ahead    int not null check (days_ahead between 1 and 400),
  change_until  int not null check (change_until >= 0),                  -- before the start
  video         text not null check (video in ('no', 'offered', 'only')),
  approval      boolean not null,
  asks_form     boolean not null,
  opens_case    boolean not null check (asks_form or not opens_case),
  open          boolean not null default true,
  version       int not null default 1
);

create table bookings (
  id              uuid primary key default new_id(),
  unit_id         uuid not null references units (id),
  service_id      uuid not null references services (id),
  department_id   uuid not null references departments (id),
  team_id         uuid references teams (id),
  visibility      text not null check (visibility in ('department', 'team', 'persons')),
  campus_id       uuid references campuses (id),
  requester_id    uuid not null references people (id),
  booked_by_id    uuid references people (id),   -- who booked for the requester
  state           text not null check (state in ('unconfirmed', 'offered', 'requested', 'booked',
                    'attended', 'no-show', 'cancelled', 'declined', 'expired')),
  starts_at       timestamptz not null,
  ends_at         timestamptz not null check (ends_at > starts_at),
  by_video        boolean not null,
  video_url       text,
  form_id         uuid references forms (id),
  answers         jsonb not null,
  note            text check (length(note) between 1 and 2000),
  reason          text check (length(reason) between 1 and 2000),
  case_id         uuid references cases (id),
  series_id       uuid,                          -- bookings that were made as one series
  language        text not null check (language in ('sv', 'en')),
  sequence        int not null default 0,        -- of the invitation, RFC 5546
  expires_at      timestamptz,                   -- until then it is kept for whoever has to confirm
  reminded_at     timestamptz,
  created_at      timestamptz not null,
  version         int not null default 1
);
create index bookings_requester on bookings (requester_id, starts_at);
create index bookings_booked_by on bookings (booked_by_id);
create index bookings_unit on bookings (unit_id, starts_at);
create index bookings_service on bookings (service_id, starts_at);
create index bookings_expiring on bookings (expires_at) where expires_at is not null;
create index bookings_to_remind on bookings (starts_at) where state = 'booked' and reminded_at is null;

create table booking_resources (                 -- what a booking takes, or took
  booking_id   uuid not null references bookings (id),
  resource_id  uuid not null references resources (id),
  role         text not null,
  primary key (booking_id, resource_id)
);
create index booking_resources_resource on booking_resources (resource_id);

-- The promise: nothing is held twice at once, buffers and what is not yet confirmed included. What
-- another system masters cannot be held at all.
create table holds (
  id           uuid primary key default new_id(),
  resource_id  uuid not null,
  master       text not null default 'navet' check (master = 'navet'),
  booking_id   uuid not null references bookings (id),
  starts_at    timestamptz not null,             -- buffers included
  ends_at      timestamptz not null check (ends_at > starts_at),
  expires_at   timestamptz,
  foreign key (resource_id, master) references resources (id, master),
  constraint held_once exclude using gist (resource_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index holds_resource on holds (resource_id, starts_at);
create index holds_booking on holds (booking_id);

create table waits (                             -- whoever waits for a time
  id            uuid primary key default new_id(),
  unit_id       uuid not null references units (id),
  service_id    uuid not null references services (id),
  campus_id     uuid references campuses (id),   -- none: any
  by_video      boolean not null,
  person_id     uuid not null references people (id),
  from_day      date not null,
  until_day     date not null check (until_day >= from_day),
  language      text not null check (language in ('sv', 'en')),
  state         text not null check (state in ('waiting', 'offered', 'served', 'ended')),
  booking_id    uuid references bookings (id),   -- what has been offered
  created_at    timestamptz not null
);
create index waits_waiting on waits (service_id, id) where state = 'waiting';
create index waits_person on waits (person_id);
create index waits_booking on waits (booking_id);

create table calendar_feeds (                    -- a secret address each; the token is a link's
  id           uuid primary key default new_id(),
  unit_id      uuid not null references units (id),
  person_id    uuid references people (id),
  resource_id  uuid references resources (id),
  created_at   timestamptz not null,
  check (num_nonnulls(person_id, resource_id) = 1)
);
create index calendar_feeds_person on calendar_feeds (person_id);
create index calendar_feeds_resource on calendar_feeds (resource_id);

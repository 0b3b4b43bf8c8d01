-- Who there is, where they work, what they may, and how they come in.

create table units (
  id          uuid primary key default new_id(),
  slug        text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  name        jsonb not null,                -- { sv, en }
  faculty     jsonb not null,                -- { sv, en }: the organisation the unit serves
  created_at  timestamptz not null
);

create table departments (
  id        uuid primary key default new_id(),
  unit_id   uuid not null references units (id),
  slug      text not null check (slug ~ '^[a-z0-9-]{1,60}$'),
  name      jsonb not null,
  position  int not null default 0,
  unique (unit_id, slug)
);

create table teams (
  id             uuid primary key default new_id(),
  unit_id        uuid not null references units (id),
  department_id  uuid not null references departments (id),
  slug           text not null check (slug ~ '^[a-z0-9-]{1,60}$'),
  name           jsonb not null,
  position       int not null default 0,
  unique (unit_id, slug)
);
create index teams_department on teams (department_id);

create table campuses (
  id        uuid primary key default new_id(),
  unit_id   uuid not null references units (id),
  slug      text not null check (slug ~ '^[a-z0-9-]{1,60}$'),
  name      jsonb not null,
  library   jsonb,                           -- { sv, en }: the place where people come
  hours     jsonb,                           -- [{ weekday, opens, closes }], Monday 1, local time
  position  int not null default 0,
  unique (unit_id, slug)
);

create table people (
  id              uuid primary key default new_id(),
  name            text not null check (length(name) between 1 and 200),
  email           text not null unique check (email = lower(email) and length(email) <= 254),
  email_verified  boolean not null default false,
  kind            text,                      -- researcher, doctoral-student, teacher …; null: not known
  affiliation     jsonb,                     -- { sv, en }: department or group they come from
  title           jsonb,                     -- { sv, en }
  campus_id       uuid references campuses (id),
  language        text not null check (language in ('sv', 'en')),
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  version         int not null default 1
);

create table role_grants (
  id             uuid primary key default new_id(),
  person_id      uuid not null references people (id),
  unit_id        uuid not null references units (id),
  role           text not null check
                   (role in ('staff', 'lead', 'editor', 'manager', 'auditor', 'administrator')),
  department_id  uuid references departments (id),
  team_id        uuid references teams (id),
  created_at     timestamptz not null,
  unique nulls not distinct (person_id, unit_id, role, department_id, team_id)
);
create index role_grants_unit on role_grants (unit_id);

create table api_tokens (
  id            uuid primary key default new_id(),
  unit_id       uuid not null references units (id),
  name          text not null check (length(name) between 1 and 100),
  role          text not null,
  token_hash    text not null unique,        -- SHA-256; the token itself is shown once
  created_by    uuid references people (id), -- null: made on the command line
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  last_used_at  timestamptz,
  withdrawn_at  timestamptz
);

-- The sign-in library's own tables; its user is a row of people.

create table auth_sessions (
  id          uuid primary key default new_id(),
  person_id   uuid not null references people (id) on delete cascade,
  token       text not null unique,
  expires_at  timestamptz not null,
  ip_address  text,                          -- stays empty: not collected
  user_agent  text,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create index auth_sessions_person on auth_sessions (person_id);

create table auth_accounts (
  id                        uuid primary key default new_id(),
  person_id                 uuid not null references people (id) on delete cascade,
  account_id                text not null,
  provider_id               text not null,
  access_token              text,
  refresh_token             text,
  id_token                  text,
  access_token_expires_at   timestamptz,
  refresh_token_expires_at  timestamptz,
  scope                     text,
  password                  text,            -- argon2id, never the password
  created_at                timestamptz not null,
  updated_at                timestamptz not null,
  unique (provider_id, account_id)
);
create index auth_accounts_person on auth_accounts (person_id);

create table auth_verifications (
  id          text primary key default new_id()::text,  -- the library sets some of its own
  identifier  text not null,
  value       text not null,
  expires_at  timestamptz not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create index auth_verifications_identifier on auth_verifications (identifier);

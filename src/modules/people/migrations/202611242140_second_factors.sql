-- A second proof at sign-in: codes from an app, and codes on paper for when the app is gone.

create table second_factors (
  person_id     uuid primary key references people (id) on delete cascade,
  secret        text not null,               -- encrypted with NAVET_SECRET
  confirmed_at  timestamptz,                 -- null: being set up, and asks for nothing yet
  last_step     bigint not null default 0,   -- of the newest code used: no code works twice
  created_at    timestamptz not null
);

create table backup_codes (
  id         uuid primary key default new_id(),
  person_id  uuid not null references second_factors (person_id) on delete cascade,
  code_hash  text not null,                  -- SHA-256; the codes themselves are shown once
  used_at    timestamptz,
  unique (person_id, code_hash)
);

-- When this session passed the second factor. Until then, and while its person has one, it opens nothing.
alter table auth_sessions add column second_factor_at timestamptz;

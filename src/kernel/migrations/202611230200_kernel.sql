-- What the kernel keeps for every module.

create table events (
  id          uuid primary key default new_id(),
  name        text not null,
  at          timestamptz not null,
  subject_id  uuid,
  actor_id    uuid,                          -- a person; no foreign key: the kernel knows no module
  actor_name  text not null,
  data        jsonb not null
);
create index events_subject on events (subject_id, id);

create table events_heard (                  -- a listener that ran twice did it once
  event_id  uuid not null references events (id),
  listener  text not null,
  primary key (event_id, listener)
);

create table audit_log (
  id          uuid primary key default new_id(),
  at          timestamptz not null,
  operation   text not null,
  actor_kind  text not null,
  actor_id    uuid,
  actor_name  text not null,
  subject_id  uuid,
  unit_id     uuid,
  request_id  text not null,
  details     jsonb not null
);
create index audit_log_subject on audit_log (subject_id, id);

create table letters (
  id           uuid primary key default new_id(),
  to_address   text not null,
  to_name      text not null,
  from_name    text not null,
  language     text not null check (language in ('sv', 'en')),
  subject      text not null,
  text         text not null,
  button       jsonb,                        -- { label, url }: the one button of the HTML form
  thread_id    uuid,                         -- the record whose letters belong together
  state        text not null check (state in ('queued', 'sent', 'failed', 'kept')),
  attempts     int not null default 0,
  last_error   text,
  created_at   timestamptz not null,
  sent_at      timestamptz
);
create index letters_thread on letters (thread_id, id);
create index letters_unsent on letters (id) where state in ('queued', 'failed');

create table links (                         -- mailed links: one record, one purpose, an end
  id            uuid primary key default new_id(),
  token_hash    text not null unique,
  purpose       text not null,
  record_id     uuid not null,
  person_id     uuid,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  withdrawn_at  timestamptz
);
create index links_record on links (record_id);

create table files (
  id           uuid primary key default new_id(),
  owner_kind   text not null,
  owner_id     uuid not null,
  name         text not null check (length(name) between 1 and 255),
  type         text not null,
  size         bigint not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by  uuid,
  created_at   timestamptz not null
);
create index files_owner on files (owner_id, id);
create index files_sha256 on files (sha256);

create table idempotency_keys (
  scope       text not null,                 -- the token, or the address of a guest
  key         text not null,
  body_hash   text not null,
  status      int,
  response    text,
  created_at  timestamptz not null,
  primary key (scope, key)
);

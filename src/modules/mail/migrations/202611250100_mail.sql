-- Mail that has come in. The raw message is a file of the row; both are there before it is acknowledged.

create table mailboxes (
  id          uuid primary key default new_id(),
  unit_id     uuid not null references units (id),
  address     text not null unique check (address = lower(address)),
  service_id  uuid references services (id),        -- what a new mail asks for; null: the general service
  created_at  timestamptz not null
);

create table mails (
  id            uuid primary key default new_id(),
  raw_sha256    text not null,
  mailbox_id    uuid references mailboxes (id),
  unit_id       uuid references units (id),         -- null: no unit was there to take it
  envelope_to   text[] not null default '{}',
  received_at   timestamptz not null,
  state         text not null check (state in ('stored', 'done', 'held')),
  -- From here on what was found when it was handled.
  identity      text,                               -- of the content, however often and by whatever way it comes
  kind          text,
  outcome       text check (outcome in
    ('case-created', 'message-added', 'bounce', 'auto-reply', 'ignored', 'held')),
  reason        text,
  message_id    text,
  from_address  text,
  from_name     text,
  recipients    text[] not null default '{}',
  subject       text,
  text          text,
  quoted        text,
  signature     text,
  failed_addresses text[] not null default '{}',    -- of a bounce
  case_id       uuid references cases (id),
  case_message_id uuid references case_messages (id),
  by_person     boolean not null default false,     -- staff have said that a person wrote it
  check ((state = 'stored') = (outcome is null)),
  check ((state = 'held') = coalesce(outcome = 'held', false))
);
create unique index mails_raw on mails (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid), raw_sha256);
create unique index mails_identity on mails (identity) where identity is not null;
create index mails_case on mails (case_id, id) where case_id is not null;
create index mails_sender on mails (from_address, received_at);
create index mails_not_done on mails (id) where state <> 'done';

-- Ids of messages that belong to a case: those it consists of, and those that they name.
create table mail_ids (
  unit_id     uuid not null references units (id),
  message_id  text not null,
  case_id     uuid not null references cases (id),
  received    boolean not null,                     -- the message itself, not only its name
  primary key (unit_id, message_id, case_id)
);

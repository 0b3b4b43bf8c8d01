-- A mailbox belongs to a team, and may be fetched from by IMAP. Its secret is kept encrypted.
alter table mailboxes
  add column team_id            uuid references teams (id),  -- null: the team of the service
  add column imap              jsonb,                       -- where and how to fetch (IMAP); null: it is delivered to us
  add column secret             text,                        -- encrypted
  add column secret_expires_on  date,
  add column silent_after_hours int check (silent_after_hours > 0),
  add column fetched_at         timestamptz,                 -- last asked, and answered
  add column fetch_fault        text,                        -- why not, since then
  add column lease_key          text,                        -- the process that fetches now
  add column lease_until        timestamptz,
  add column version            int not null default 1,
  add check (secret is null or imap is not null);

-- What came by an address stays when the unit gives the address up.
alter table mails drop constraint mails_mailbox_id_fkey;
alter table mails add constraint mails_mailbox_id_fkey
  foreign key (mailbox_id) references mailboxes (id) on delete set null;
create index mails_mailbox on mails (mailbox_id, received_at) where mailbox_id is not null;

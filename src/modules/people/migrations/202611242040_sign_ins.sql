-- Who has come in or tried to, how and when: for oneself, and for those who watch over the installation.

create table sign_ins (
  id         uuid primary key default new_id(),
  at         timestamptz not null,
  person_id  uuid references people (id) on delete cascade,  -- null: nobody has the address
  email      text check (length(email) <= 254),              -- as typed, where nobody has it
  way        text not null,                                  -- password, link, demo, set-up …
  outcome    text not null check (outcome in ('in', 'refused', 'throttled')),
  device     text,                                           -- what the browser says it is
  network    text                                            -- 192.0.2.0/24: near enough to recognise
);
create index sign_ins_person on sign_ins (person_id, id);
create index sign_ins_at on sign_ins (at);

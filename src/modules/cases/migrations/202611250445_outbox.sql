create table case_outbox (                     -- what staff have written and the requester has not got yet
  id           uuid primary key default new_id(),
  case_id      uuid not null references cases (id) on delete cascade,
  kind         text not null check (kind in ('reply', 'delivery')),
  text         text not null,
  author_id    uuid not null references people (id),
  author_name  text not null,
  send_at      timestamptz not null,
  timed        boolean not null,               -- asked for a day and time; else only the time in which it can be undone
  state        text not null check (state in ('waiting', 'held', 'taken-back')),
  held_why     text,                           -- 'answered', or the code of a refusal
  made_at      timestamptz not null
);
create index case_outbox_case on case_outbox (case_id, id);
create index case_outbox_author on case_outbox (author_id);

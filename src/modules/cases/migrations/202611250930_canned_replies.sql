create table canned_replies (                  -- answers that are often given, to be put into the answer box
  id          uuid primary key default new_id(),
  unit_id     uuid not null references units (id) on delete cascade,
  team_id     uuid references teams (id),      -- whose; null: everybody's in the unit
  title       text not null,
  body        jsonb not null,                  -- { sv, en }, with variables in braces
  waits       boolean not null default false,  -- then the case waits for an answer
  takes       boolean not null default false,  -- then the case is whoever's who answers
  version     integer not null default 1
);
create index canned_replies_unit on canned_replies (unit_id, title);
create index canned_replies_team on canned_replies (team_id);

alter table case_outbox add column waits boolean not null default false;  -- when it goes, the case waits for an answer

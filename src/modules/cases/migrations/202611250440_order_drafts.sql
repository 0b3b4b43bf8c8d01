-- Orders that somebody goes on with later. A draft belongs to a person, or to whoever has its link.

create table order_drafts (
  id          uuid primary key default new_id(),
  unit_id     uuid not null references units (id),
  service_id  uuid not null references services (id),
  form_id     uuid references forms (id),  -- the version that was asked; null: the service had none
  person_id   uuid references people (id), -- null: without an account
  email       text,                        -- where the link went, without an account
  typed       jsonb not null,              -- what was typed, as the order's form sends it; no files
  at          int not null check (at >= 0), -- the page that was left
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create index order_drafts_person on order_drafts (person_id, updated_at desc);
create index order_drafts_updated on order_drafts (updated_at);

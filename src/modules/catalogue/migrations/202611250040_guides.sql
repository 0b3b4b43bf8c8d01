-- Guides: services and places in the order in which somebody needs them.
create table guides (
  id          uuid primary key default new_id(),
  unit_id     uuid not null references units (id),
  slug        text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  title       jsonb not null,        -- { sv, en }, as all texts here
  summary     jsonb not null,
  steps       jsonb not null,        -- [{ id, title, text, services: [slug], page? }]
  keywords    jsonb not null,        -- { sv: [], en: [] }
  audiences   text[] not null,
  rank        int not null default 100,
  status      text not null default 'draft' check (status in ('draft', 'published', 'retired')),
  version     int not null default 1,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  unique (unit_id, slug)
);

-- What a person has done of a guide. Who has no account keeps it in their own browser.
create table guide_ticks (
  guide_id   uuid not null references guides (id),
  person_id  uuid not null references people (id),
  step_id    text not null check (length(step_id) <= 60),
  ticked_at  timestamptz not null,
  primary key (person_id, guide_id, step_id)
);
create index guide_ticks_guide on guide_ticks (guide_id);

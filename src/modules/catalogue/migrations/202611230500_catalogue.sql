-- What the unit offers, and the questions an order answers.

create table services (
  id                  uuid primary key default new_id(),
  unit_id             uuid not null references units (id),
  slug                text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  department_id       uuid not null references departments (id),
  team_id             uuid not null references teams (id),
  name                jsonb not null,        -- { sv, en }, as all texts here
  short_name          jsonb not null,
  summary             jsonb not null,
  body                jsonb not null,
  steps               jsonb not null,        -- [{ sv, en }]
  facts               jsonb not null,        -- { cost, where, languages }
  audiences           text[] not null,
  stages              text[] not null,       -- stations of the front page
  channels            text[] not null,       -- the main way in comes first
  keywords            jsonb not null,        -- { sv: [], en: [] }
  first_answer_hours  int not null check (first_answer_hours > 0),     -- working hours
  delivery_days       int check (delivery_days > 0),                   -- working days
  checklist           jsonb not null,        -- [{ id, label }]
  form_id             uuid,                  -- the version that new orders answer
  plan_rows           text[] not null,
  rank                int not null default 100,
  retention           text not null check (retention in ('ordinary', 'short', 'keep')),
  visibility          text not null default 'department'              -- of its cases
                        check (visibility in ('department', 'team', 'persons')),
  status              text not null default 'draft'
                        check (status in ('draft', 'published', 'retired')),
  reviewed_on         date,
  version             int not null default 1,
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  unique (unit_id, slug)
);
create index services_department on services (department_id);
create index services_team on services (team_id);

-- An answer keeps the version of the form it was given to; so no version is ever changed.
create table forms (
  id          uuid primary key default new_id(),
  service_id  uuid not null references services (id),
  version     int not null,
  fields      jsonb not null,
  created_at  timestamptz not null,
  unique (service_id, version)
);
alter table services add foreign key (form_id) references forms (id);

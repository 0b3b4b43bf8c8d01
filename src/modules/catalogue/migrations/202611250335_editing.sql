-- What is being written of services and guides, what has been published of them, and where they stood before.

create table drafts (
  id          uuid primary key default new_id(),
  unit_id     uuid not null references units (id),
  kind        text not null check (kind in ('service', 'guide')),
  slug        text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  content     jsonb not null,            -- as it will be published; may still lack a language
  base        int,                       -- the revision it was begun from; null: of something new
  publish_at  timestamptz,               -- null: when somebody says so
  fault       jsonb,                     -- why it could not be published when its time came
  author_id   uuid references people (id),
  updated_at  timestamptz not null,
  version     int not null default 1,
  unique (unit_id, kind, slug)
);
create index drafts_author on drafts (author_id);

create table revisions (
  id            uuid primary key default new_id(),
  unit_id       uuid not null references units (id),
  kind          text not null check (kind in ('service', 'guide')),
  record_id     uuid not null,           -- of services or guides, by kind
  number        int not null check (number > 0),
  content       jsonb not null,
  author_id     uuid references people (id),
  published_at  timestamptz not null,
  unique (record_id, number)
);
create index revisions_author on revisions (author_id);

-- An address that something had before it was renamed.
create table former_slugs (
  unit_id    uuid not null references units (id),
  kind       text not null check (kind in ('service', 'guide')),
  slug       text not null,
  record_id  uuid not null,
  primary key (unit_id, kind, slug)
);

-- When the words of each language last changed: one far behind the other wants to be translated.
alter table services add column sv_changed_at timestamptz, add column en_changed_at timestamptz;
update services set sv_changed_at = updated_at, en_changed_at = updated_at;
alter table services alter column sv_changed_at set not null, alter column en_changed_at set not null;
alter table guides add column sv_changed_at timestamptz, add column en_changed_at timestamptz;
update guides set sv_changed_at = updated_at, en_changed_at = updated_at;
alter table guides alter column sv_changed_at set not null, alter column en_changed_at set not null;

-- What is published today is the first revision.
insert into revisions (unit_id, kind, record_id, number, content, published_at)
select s.unit_id, 'service', s.id, 1, jsonb_build_object(
    'slug', s.slug, 'name', s.name, 'shortName', s.short_name, 'summary', s.summary, 'body', s.body,
    'department', d.slug, 'team', t.slug, 'audiences', s.audiences, 'stages', s.stages, 'channels', s.channels,
    'steps', s.steps, 'facts', s.facts,
    'targets', jsonb_build_object('firstAnswerHours', s.first_answer_hours, 'deliveryDays', s.delivery_days),
    'keywords', s.keywords, 'checklist', s.checklist, 'planRows', s.plan_rows, 'rank', s.rank,
    'retention', s.retention, 'campuses', s.campuses, 'price', s.price,
    'approval', case when s.approval_from is not null then
      jsonb_build_object('by', s.approval_from, 'remindAfterDays', s.approval_remind_days) end,
    'survey', s.survey, 'related', s.related, 'status', s.status, 'visibility', s.visibility,
    'reviewedOn', s.reviewed_on, 'reviewDue', s.review_due), s.updated_at
  from services s join departments d on d.id = s.department_id join teams t on t.id = s.team_id;
insert into revisions (unit_id, kind, record_id, number, content, published_at)
select unit_id, 'guide', id, 1, jsonb_build_object('slug', slug, 'title', title, 'summary', summary,
    'audiences', audiences, 'keywords', keywords, 'rank', rank, 'steps', steps, 'status', status), updated_at
  from guides;

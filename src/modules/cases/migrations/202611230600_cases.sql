-- One workflow for everything: states are the same for every service.

create table cases (
  id                uuid primary key default new_id(),
  number            text not null,                   -- said aloud on the phone: 2026-0142
  unit_id           uuid not null references units (id),
  department_id     uuid not null references departments (id),
  team_id           uuid references teams (id),
  campus_id         uuid references campuses (id),
  service_id        uuid references services (id),
  form_id           uuid references forms (id),       -- the version that was answered
  answers           jsonb not null default '{}',
  checklist         jsonb not null default '[]',      -- [{ id, label }], as the service had it then
  requester_id      uuid not null references people (id),
  assignee_id       uuid references people (id),
  subject           text not null check (length(subject) between 1 and 200),
  language          text not null check (language in ('sv', 'en')),
  channel           text not null check (channel in ('web', 'mail', 'api', 'phone', 'desk')),
  visibility        text not null check (visibility in ('department', 'team', 'persons')),
  state             text not null check (state in
    ('new', 'accepted', 'in-progress', 'waiting', 'delivered', 'closed', 'withdrawn', 'declined')),
  state_reason      text check (length(state_reason) <= 2000),
  waiting_until     timestamptz,
  opened_at         timestamptz not null,
  first_answer_due  timestamptz,
  first_answer_at   timestamptz,
  delivery_due      timestamptz,
  delivered_at      timestamptz,
  closed_at         timestamptz,
  last_activity_at  timestamptz not null,
  version           int not null default 1,
  is_open           boolean not null generated always as
    (state in ('new', 'accepted', 'in-progress', 'waiting')) stored,
  due_at            timestamptz generated always as
    (case when first_answer_at is null then first_answer_due else delivery_due end) stored,
  unique (unit_id, number)
);
create index cases_department_open on cases (department_id, last_activity_at desc, id desc) where is_open;
create index cases_unit_open on cases (unit_id, last_activity_at desc, id desc) where is_open;
create index cases_unassigned on cases (department_id, last_activity_at desc, id desc)
  where is_open and assignee_id is null;
create index cases_waiting on cases (department_id, last_activity_at desc, id desc) where state = 'waiting';
create index cases_due on cases (department_id, due_at, id) where is_open;
create index cases_department on cases (department_id, last_activity_at desc, id desc);
create index cases_unit on cases (unit_id, last_activity_at desc, id desc);
create index cases_assignee on cases (assignee_id, last_activity_at desc, id desc) where is_open;
create index cases_requester on cases (requester_id, last_activity_at desc, id desc);
create index cases_service on cases (service_id, last_activity_at desc, id desc);
create index cases_number on cases (number);
create index cases_delivered on cases (delivered_at) where state = 'delivered';

create table case_viewers (                          -- whom a case with visibility 'persons' is shown to
  case_id    uuid not null references cases (id),
  person_id  uuid not null references people (id),
  primary key (case_id, person_id)
);

create table case_messages (
  id            uuid primary key default new_id(),
  case_id       uuid not null references cases (id),
  kind          text not null check (kind in ('message', 'note')),
  author_id     uuid references people (id),          -- null: a machine
  author_name   text not null,
  by_requester  boolean not null,
  text          text not null check (length(text) between 1 and 20000),
  channel       text not null check (channel in ('web', 'mail', 'api', 'phone', 'desk')),
  at            timestamptz not null
);
create index case_messages_case on case_messages (case_id, id);

create table case_ticks (
  case_id  uuid not null references cases (id),
  item_id  text not null,
  by_id    uuid references people (id),
  at       timestamptz not null,
  primary key (case_id, item_id)
);

-- A sequence per unit and year: no case waits for another one's commit. A number may be skipped.
create function next_case_number(unit uuid, year int) returns text language plpgsql as $$
declare
  name text := 'case_numbers_' || replace(unit::text, '-', '') || '_' || year;
  n text;
begin
  if to_regclass(name) is null then
    perform pg_advisory_xact_lock(hashtext(name));
    execute format('create sequence if not exists %I', name);
  end if;
  n := nextval(name)::text;
  return year || '-' || lpad(n, greatest(4, length(n)), '0');
end $$;

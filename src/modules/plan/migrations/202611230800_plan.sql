-- What those responsible say of a row of the plan; the plan itself is data (structure/).

create table plan_comments (
  id       uuid primary key default new_id(),
  unit_id  uuid not null references units (id),
  row      text not null check (row ~ '^[AB][0-9]{1,2}$'),
  text     text not null check (length(text) between 1 and 1000),
  language text not null check (language in ('sv', 'en')),
  by_id    uuid references people (id),        -- null once the person is erased
  by_name  text not null,
  at       timestamptz not null
);
create index plan_comments_row on plan_comments (unit_id, row, id desc);
create index plan_comments_by on plan_comments (by_id);

-- What else is known of a service: where, for how much, who says yes, what it belongs with, who answers for it.
alter table services
  add column campuses              text[] not null default '{}',     -- slugs; empty: not bound to a place
  add column price                 jsonb not null default '{"amount":null,"per":null,"payer":"nobody"}',
  add column approval_from           text check (approval_from in ('group-leader', 'economist', 'named')),
  add column approver_id           uuid references people (id),
  add column approval_deputy_id    uuid references people (id),
  add column approval_remind_days  int check (approval_remind_days > 0),   -- working days
  add column survey                jsonb not null default '{"asks":true,"rank":100}',
  add column related               text[] not null default '{}',     -- slugs of the unit's services
  add column owner_id              uuid references people (id),      -- who is asked whether it still holds
  add column review_due             date,
  add constraint services_approver check (approver_id is null or approval_from = 'named'),
  add constraint services_approval check ((approval_from is null) = (approval_remind_days is null));
create index services_owner on services (owner_id);
create index services_approver on services (approver_id);
create index services_approval_deputy on services (approval_deputy_id);

-- Ordered on behalf: by an administrator or staff for a researcher, by a member for a research group. The
-- order says who may follow the case beside the requester.
alter table cases
  add column ordered_by_id uuid references people (id),     -- null: the requester, or a machine
  add column orderer_follows boolean not null default false,
  add column group_id uuid references research_groups (id),
  add column group_follows boolean not null default false,
  add constraint cases_orderer_follows check (ordered_by_id is not null or not orderer_follows),
  add constraint cases_group_follows check (group_id is not null or not group_follows);
create index cases_ordered_by on cases (ordered_by_id, last_activity_at desc, id desc)
  where ordered_by_id is not null;
create index cases_group on cases (group_id, last_activity_at desc, id desc) where group_id is not null;

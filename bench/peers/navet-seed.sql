-- Fills Navet up to :n cases with the neutral data (:dataset makes bench.cases and bench.messages):
-- the rows that Navet itself writes for a case with three messages, one of them the agent's answer.
-- Left out, as for the other programs: the copies of outgoing letters.
\set ON_ERROR_STOP on
select coalesce(max(substring(subject from '^Zaak (\d+) ')::int), 0) + 1 as first, :n as last
  from cases where subject like 'Zaak %' \gset
\i :dataset
begin;
select id as unit from units order by id limit 1 \gset
select id as department from departments where unit_id = :'unit' \gset
select id as team from teams where unit_id = :'unit' \gset
select id as service from services where slug = 'ict' \gset
select id as agent from people where email = 'agent@bench.example' \gset

create temp table c on commit drop as
  select c.*, new_id() as id, p.id as requester_id, p.name as requester_name,
    '2025-' || lpad(c.i::text, 6, '0') as number,
    case when not active then 'closed' else 'in-progress' end as state
  from (select * from bench.cases order by i) c
  join people p on p.email = 'req' || c.requester || '@school.example';
create temp table m on commit drop as
  select m.i, m.k, m.created, m.body, new_id() as id, k = 1 as by_agent
  from (select * from bench.messages order by i, k) m;
analyze c, m;

insert into cases (id, number, unit_id, department_id, team_id, service_id, requester_id, assignee_id,
    subject, language, channel, visibility, state, opened_at, first_answer_due, first_answer_at,
    delivery_due, delivered_at, closed_at, last_activity_at, version)
  select id, number, :'unit', :'department', :'team', :'service', requester_id,
    case when owned then :'agent'::uuid end, subject, 'en', 'api', 'department', state, created,
    created + interval '1 day', created + interval '1 hour', created + interval '7 days',
    case when not active then created + interval '2 hours' end,
    case when not active then created + interval '2 hours' end, created + interval '2 hours', 2
  from c order by i;
insert into case_messages (id, case_id, kind, author_id, author_name, by_requester, text, channel, at)
  select m.id, c.id, 'message', case when by_agent then :'agent' else requester_id end,
    case when by_agent then 'Agent' else requester_name end, not by_agent, body, 'api', m.created
  from m join c using (i) order by i, k;
insert into search_documents (kind, record_id, unit_id, visible_to, title, keywords, body, url, updated_at)
  select 'case', c.id, :'unit', array['department:' || :'department', 'person:' || requester_id],
    subject, number || ' ICT ICT', t.body, '/cases/' || number, c.created + interval '2 hours'
  from c join (select i, string_agg(body, E'\n' order by k) as body from m group by i) t using (i)
  order by i;
insert into events (name, at, subject_id, actor_id, actor_name, data)
  select name, at, id, by, by_name, data || jsonb_build_object('caseId', id) from (
    select i, id, 0 n, 'case.opened' as name, created as at, null::uuid as by, 'bench' as by_name, '{}'::jsonb as data from c
    union all select i, c.id, 1, 'case.state-changed', created + interval '1 hour', :'agent', 'Agent', '{"from":"new","to":"in-progress"}' from c
    union all select i, c.id, 2, 'case.assigned', created + interval '1 hour', :'agent', 'Agent',
      jsonb_build_object('assigneeId', :'agent', 'assigneeName', 'Agent') from c where owned
    union all select i, c.id, 3, 'case.answered', m.created, requester_id, requester_name,
      jsonb_build_object('messageId', m.id) from c join m using (i) where m.k = 2
    union all select i, c.id, 4, 'case.state-changed', created + interval '2 hours', :'agent', 'Agent', '{"from":"in-progress","to":"closed"}' from c where not active
  ) x order by i, n;
insert into audit_log (at, operation, actor_kind, actor_id, actor_name, subject_id, unit_id, request_id, details)
  select at, operation, case when by is null then 'token' else 'person' end, by, by_name, id, :'unit', new_id(), '{}' from (
    select i, id, 0 n, 'case.open' as operation, created as at, null::uuid as by, 'bench' as by_name from c
    union all select i, id, 1, 'case.reply', created + interval '1 hour', :'agent', 'Agent' from c
    union all select i, id, 2, 'case.answer', created + interval '2 hours', requester_id, requester_name from c
    union all select i, id, 3, 'case.set-state', created + interval '2 hours', :'agent', 'Agent' from c where not active
  ) x order by i, n;
insert into facts (indicator, definition, record_id, kind, unit_id, department_id, service_id, day, numerator, denominator)
  select f.indicator, 1, id, f.kind, :'unit', :'department', :'service', created::date, 1, 1
  from c, (values ('cases-opened', 'opened'), ('first-answer-on-time', 'first-answer')) f (indicator, kind) order by i;
insert into fact_totals (indicator, definition, unit_id, day, department_id, service_id, numerator, denominator, total, squares)
  select indicator, definition, unit_id, day, department_id, service_id, sum(numerator), sum(denominator), 0, 0
  from facts where record_id in (select id from c) group by 1, 2, 3, 4, 5, 6
  on conflict on constraint fact_totals_once do update set
    numerator = fact_totals.numerator + excluded.numerator, denominator = fact_totals.denominator + excluded.denominator;
commit;
drop schema bench cascade;
vacuum analyze;
select count(*) as cases from cases;

-- Several addresses and affiliations per person, and what persons are searched by.

-- A person's own address stays in people.email, where letters go. Here stand all of them, that one too.
create table person_addresses (
  id           uuid primary key default new_id(),
  person_id    uuid not null references people (id) on delete cascade,
  address      text not null check (address = lower(address) and length(address) <= 254),
  is_primary   boolean not null default false,
  verified_at  timestamptz,                    -- null: nobody has shown that it is theirs
  created_at   timestamptz not null,
  unique (person_id, address)
);
-- An address leads to one person. Somebody else may claim it too, but is not found by it before they
-- have opened a letter there, and then this index says no.
create unique index person_addresses_leads on person_addresses (address)
  where is_primary or verified_at is not null;
create unique index person_addresses_primary on person_addresses (person_id) where is_primary;

create table affiliations (
  id                 uuid primary key default new_id(),
  person_id          uuid not null references people (id) on delete cascade,
  kind               text check (kind in ('researcher', 'doctoral-student', 'postdoc', 'teacher',
                       'administrator', 'student', 'external')),   -- null: not known
  organisation_kind  text not null default 'faculty-department'
                       check (organisation_kind in ('faculty-department', 'hospital-region', 'other')),
  organisation       jsonb not null,           -- { sv, en }, as it was given
  organisation_id    uuid references organisations (id),  -- null: not on the list of organisations
  title              jsonb,                    -- { sv, en }
  valid_from         date,                     -- null: not known
  valid_to           date,                     -- the last day; null: still so
  created_at         timestamptz not null,
  version            int not null default 1,
  check (valid_to >= valid_from)
);
create index affiliations_person on affiliations (person_id, id);
create index affiliations_organisation on affiliations (organisation_id);

-- Names are as long as they are.
alter table people drop constraint people_name_check;
alter table people add constraint people_name_check check (length(name) between 1 and 1000);

-- Words of the name and the addresses, each after a space: without accents, in small letters.
alter table people add column search_key text not null default '';
-- The words of the name in their order: «Lind, Anna» is «Anna Lind».
alter table people add column name_key text not null default '';

create function plain_words(said text) returns text language sql stable as $$
  select trim(regexp_replace(
    lower(unaccent(normalize(said, NFKC)) collate sv), '[[:space:][:punct:]’‘´–—·]+', ' ', 'g'))
$$;

create function fill_person_keys() returns trigger language plpgsql as $$
begin
  new.name_key := coalesce((
    select string_agg(word, ' ' order by word) from regexp_split_to_table(plain_words(new.name), ' ') word), '');
  new.search_key := ' ' || plain_words(new.name) || ' ' || coalesce((
    select string_agg(a.address || ' ' || plain_words(a.address), ' ' order by a.id)
    from person_addresses a where a.person_id = new.id), '');
  return new;
end
$$;
create trigger people_keys before insert or update of name, search_key on people
  for each row execute function fill_person_keys();

-- Whoever writes people.email, the sign-in library too, has written the address as well.
create function keep_primary_address() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.email <> new.email then
    update person_addresses set is_primary = false where person_id = new.id and is_primary;
  end if;
  insert into person_addresses (person_id, address, is_primary, verified_at, created_at)
  values (new.id, new.email, true, case when new.email_verified then new.updated_at end, new.updated_at)
  on conflict (person_id, address) do update set
    is_primary = true,
    verified_at = coalesce(person_addresses.verified_at, excluded.verified_at);
  return null;
end
$$;
create trigger people_address after insert or update of email, email_verified on people
  for each row execute function keep_primary_address();

create function touch_person_keys() returns trigger language plpgsql as $$
begin
  update people set search_key = '' where id in (new.person_id, old.person_id);
  return null;
end
$$;
create trigger person_addresses_keys after insert or delete or update of address, person_id
  on person_addresses for each row execute function touch_person_keys();

insert into person_addresses (person_id, address, is_primary, verified_at, created_at)
select id, email, true, case when email_verified then updated_at end, created_at from people;
update people set search_key = '';
insert into affiliations (person_id, kind, organisation, title, created_at)
select id,
  case when kind in ('researcher', 'doctoral-student', 'postdoc', 'teacher', 'administrator', 'student',
    'external') then kind end,
  affiliation, title, created_at
from people where affiliation is not null;

create index people_search on people using gin (search_key gin_trgm_ops);
create index people_name_key on people (name_key);
create index people_by_name on people (name collate sv, id);

-- Two entries that turn out to be one person: one is kept, the other points to it, and what has followed is
-- written down row by row, so that it can come back.

alter table people add column merged_into uuid references people (id);
create index people_merged on people (merged_into) where merged_into is not null;

create table person_merges (
  id         uuid primary key default new_id(),
  kept_id    uuid not null references people (id),
  gone_id    uuid not null references people (id),
  gone       jsonb not null,                   -- the entry's own address, and which had been verified
  merged_by  text not null,
  merged_at  timestamptz not null,
  undone_at  timestamptz
);
create index person_merges_kept on person_merges (kept_id) where undone_at is null;
create unique index person_merges_gone on person_merges (gone_id) where undone_at is null;

create table person_merge_rows (
  id           uuid primary key default new_id(),
  merge_id     uuid not null references person_merges (id),
  table_name   text not null,
  column_name  text not null,
  key          text not null,
  row          text                            -- JSON: had to go, as the entry that is kept has the same
);
create index person_merge_rows_merge on person_merge_rows (merge_id, id);

create table distinct_persons (                -- looked alike, and are two
  one_id    uuid not null references people (id),
  other_id  uuid not null references people (id),
  said_by   text not null,
  said_at   timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);

-- An entry that has gone into another has no address of its own.
create or replace function keep_primary_address() returns trigger language plpgsql as $$
begin
  if new.merged_into is not null then return null; end if;
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

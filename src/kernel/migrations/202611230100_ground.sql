-- What every other migration stands on. Runs on PostgreSQL 15 and newer, and on PGlite.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- UUIDv7 (RFC 9562): milliseconds in the first 48 bits, the fraction of the millisecond in the
-- next 12, the rest random. PostgreSQL has its own from 18 on.
create function new_id() returns uuid
language plpgsql volatile parallel safe
as $$
declare
  moment   bigint := floor(extract(epoch from clock_timestamp()) * 1000000);
  fraction int := 28672 + (moment % 1000) * 4096 / 1000; -- 28672 is 0x7000: version 7
begin
  return encode(
    overlay(
      uuid_send(gen_random_uuid())
      placing substring(int8send(moment / 1000) from 3) || substring(int4send(fraction) from 3)
      from 1 for 8
    ),
    'hex'
  )::uuid;
end
$$;

-- Swedish order: å, ä, ö after z. PGlite's ICU has no Swedish, so the rules are written out where
-- PostgreSQL can read them (from 16 on).
do $$
begin
  if current_setting('server_version_num')::int >= 160000 then
    execute $sql$
      create collation sv (
        provider = icu, locale = 'und', rules = '& z < å <<< Å < ä <<< Ä < ö <<< Ö'
      )
    $sql$;
  else
    create collation sv from "sv-SE-x-icu";
  end if;
end
$$;

-- A clock may stand still between two ids (the embedded database's ticks once in a millisecond), and then
-- two events of one change had no order. What a session has given out last is therefore kept in a setting
-- of its own, and the next id is always later; the setting is no longer than the session.
create or replace function new_id() returns uuid
language plpgsql volatile parallel unsafe
as $$
declare
  moment   bigint := greatest(
    floor(extract(epoch from clock_timestamp()) * 1000000),
    coalesce(nullif(current_setting('navet.latest_id', true), ''), '0')::bigint + 1
  );
  fraction int := 28672 + (moment % 1000) * 4096 / 1000; -- 28672 is 0x7000: version 7
begin
  perform set_config('navet.latest_id', moment::text, false);
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

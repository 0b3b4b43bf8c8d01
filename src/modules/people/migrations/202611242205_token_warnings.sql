-- When the administrators were told that a token will soon stop working.
alter table api_tokens add column warned_at timestamptz;

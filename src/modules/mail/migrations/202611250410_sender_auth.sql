-- What trusted mail servers found of the sender (RFC 8601); null: it came before this was asked.
alter table mails add column sender_auth text check (sender_auth in ('pass', 'fail', 'none'));

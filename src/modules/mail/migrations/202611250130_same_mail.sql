-- A mail that had come before by another way points to the first one.
alter table mails add column same_as uuid references mails (id) on delete set null;

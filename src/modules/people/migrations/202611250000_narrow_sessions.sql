-- Sessions begun by the link to one's own page: short, without the person's roles.
alter table auth_sessions add column narrow boolean not null default false;

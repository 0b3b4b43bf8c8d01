-- Whether a person wrote its words: such a letter does not say that a machine sent it (RFC 3834).
alter table letters add column by_person boolean not null default false;

-- What the house publishes is weighed in memory, by every process for itself; the number says when to
-- read it again. Nobody looks for misspelt words here any more.
create table search_house (
  id       boolean primary key default true check (id),
  version  int not null
);
insert into search_house (version) values (1);
drop index search_documents_spelling;
create index search_documents_house on search_documents (id) where rank > 0;

-- Expressions that mean the same, by those who write the unit's catalogue.
create table search_synonyms (
  id          uuid primary key default new_id(),
  unit_id     uuid not null references units (id),
  words       text[] not null check (cardinality(words) between 2 and 12),
  version     int not null default 1,
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create index search_synonyms_unit on search_synonyms (unit_id);

-- What was asked for and not found. Days, not moments, and nobody's name: it tells what the catalogue
-- lacks, not who asked.
create table search_misses (
  unit_id   uuid not null references units (id),
  words     text not null check (length(words) between 2 and 80),
  times     int not null default 1 check (times > 0),
  first_on  date not null,
  last_on   date not null,
  primary key (unit_id, words)
);
create index search_misses_last on search_misses (last_on);

-- What can be found, in both languages. Written by the owners of the records, in their transactions.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Stop words go first, then accents (so that «sakerhetskopia» finds «säkerhetskopia»), then endings.
create text search dictionary navet_stop_sv (template = simple, stopwords = swedish, accept = false);
create text search dictionary navet_stop_en (template = simple, stopwords = english, accept = false);

create text search configuration navet_sv (copy = swedish);
alter text search configuration navet_sv
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
  with navet_stop_sv, unaccent, swedish_stem;

create text search configuration navet_en (copy = english);
alter text search configuration navet_en
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
  with navet_stop_en, unaccent, english_stem;

-- For the beginning of a word, which has no ending to take away.
create text search configuration navet_simple (copy = simple);
alter text search configuration navet_simple
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
  with unaccent, simple;

create table search_documents (
  id          uuid primary key default new_id(),
  kind        text not null,
  record_id   uuid not null,
  unit_id     uuid not null references units (id),
  visible_to  text[] not null,               -- keys of people: 'public', 'unit:…', 'department:…'
  language    text check (language in ('sv', 'en')),   -- null: read in both
  title       text not null,
  keywords    text not null default '',
  body        text not null default '',
  url         text not null,
  rank        int not null default 0,        -- above 0: what the house publishes; goes before cases
  updated_at  timestamptz not null,
  sv tsvector not null generated always as (
    case when language = 'en' then ''::tsvector else
      setweight(to_tsvector('navet_sv'::regconfig, title), 'A') ||
      setweight(to_tsvector('navet_sv'::regconfig, keywords), 'B') ||
      setweight(to_tsvector('navet_sv'::regconfig, body), 'C') end) stored,
  en tsvector not null generated always as (
    case when language = 'sv' then ''::tsvector else
      setweight(to_tsvector('navet_en'::regconfig, title), 'A') ||
      setweight(to_tsvector('navet_en'::regconfig, keywords), 'B') ||
      setweight(to_tsvector('navet_en'::regconfig, body), 'C') end) stored,
  unique nulls not distinct (record_id, kind, language)
);

-- One index for words and readers together: a guest's search never walks through the cases.
create index search_documents_words on search_documents using gin (sv, en, visible_to);
create index search_documents_published on search_documents using gin (sv, en, visible_to)
  where rank > 0;
-- For misspelt words; of what is published only, so that a new case pays nothing for it.
create index search_documents_spelling on search_documents
  using gin ((lower(title || ' ' || keywords)) gin_trgm_ops) where rank > 0;

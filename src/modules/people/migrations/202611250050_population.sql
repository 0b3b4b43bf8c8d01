-- How many people a unit serves: by year, department of the faculty, kind and campus, as the faculty counts
-- them. A year is replaced as a whole. What is not here is not known; nobody there is a row with 0.
create table population_figures (
  id               uuid primary key default new_id(),
  unit_id          uuid not null references units (id),
  year             int not null check (year between 1950 and 2200),
  organisation_id  uuid not null references organisations (id),
  kind             text not null,
  campus_id        uuid not null references campuses (id),
  people           int not null check (people between 0 and 1000000),
  unique (unit_id, year, organisation_id, kind, campus_id)
);

-- What the work says of itself: facts, and their totals per day.

create table facts (
  id             uuid primary key default new_id(),
  indicator      text not null,
  definition     int not null,                   -- the version of the indicator's definition
  record_id      uuid not null,                  -- what the fact is about: a case, a response
  kind           text not null,                  -- which of a record's facts; it counts once
  unit_id        uuid not null references units (id),
  campus_id      uuid references campuses (id),
  department_id  uuid references departments (id),
  service_id     uuid,                           -- no foreign key: services lie above this module
  day            date not null,
  numerator      numeric not null,
  denominator    numeric not null,
  value          numeric,                        -- of means and durations
  unique (indicator, record_id, kind)
);

-- Made from facts alone, and rebuilt from them by `navet plan recompute`. Numeric, as sums of floats
-- depend on their order.
create table fact_totals (
  indicator      text not null,
  definition     int not null,
  unit_id        uuid not null,
  day            date not null,
  campus_id      uuid,
  department_id  uuid,
  service_id     uuid,
  numerator      numeric not null,
  denominator    numeric not null,
  total          numeric not null,               -- sum of value × denominator
  squares        numeric not null,               -- sum of value² × denominator
  constraint fact_totals_once unique nulls not distinct
    (indicator, unit_id, day, definition, campus_id, department_id, service_id)
) with (fillfactor = 50);

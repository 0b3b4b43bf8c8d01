-- Cost centres, projects and other codes of the organisation: what answers in forms are checked against.

create table codes (
  list       text not null check (list ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(list) <= 60),
  code       text not null check (length(code) between 1 and 100), -- as the form engine reads codes
  name       text not null check (length(name) <= 300),
  from_day   date, -- null: open since ever
  until_day  date, -- the last day; null: without end
  primary key (list, code)
);

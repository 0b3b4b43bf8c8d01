-- For medians of a service: a total knows no middle value. Facts without one, most of them, are left out.
create index facts_values on facts (service_id, indicator, day) where value is not null;

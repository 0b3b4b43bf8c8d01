-- What people ask for about their own addresses, while the letters to both sides wait to be answered.

create table address_requests (
  id            uuid primary key default new_id(),
  person_id     uuid not null references people (id) on delete cascade,
  address       text not null check (address = lower(address) and length(address) <= 254),
  wish          text not null check (wish in ('add', 'main')),
  is_new        boolean not null,            -- the person has not had the address before
  asked_at      timestamptz not null,
  expires_at    timestamptz not null,
  confirmed_at  timestamptz,                 -- its letter has been answered: the address is the person's
  released_at   timestamptz,                 -- so has the one to the address that letters went to
  unique (person_id, address)
);

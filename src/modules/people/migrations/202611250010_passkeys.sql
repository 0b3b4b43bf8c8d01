-- Passkeys: what a person's devices sign in with, and what these are asked to sign.

create table passkeys (
  id             uuid primary key default new_id(),
  person_id      uuid not null references people (id) on delete cascade,
  name           text not null check (length(name) between 1 and 60),
  credential_id  text not null unique,       -- base64url, as browsers say it
  public_key     text not null,              -- base64url of COSE; the private one never leaves the device
  counter        bigint not null,            -- of its uses, where the device counts; must only rise
  transports     text not null,              -- what the device is reached by: internal, usb …
  backed_up      boolean not null,           -- kept on the person's other devices, too
  created_at     timestamptz not null,
  last_used_at   timestamptz
);
create index passkeys_person on passkeys (person_id);

create table passkey_challenges (
  purpose     text not null check (purpose in ('add', 'sign-in', 'second-step', 'prove')),
  bound_to    text not null,                 -- hash of the session's id, or of a cookie before there is one
  challenge   text not null,
  expires_at  timestamptz not null,
  primary key (purpose, bound_to)
);

alter table elevations drop constraint elevations_proof_check;
alter table elevations add constraint elevations_proof_check
  check (proof in ('sign-in', 'password', 'code', 'demo', 'passkey'));

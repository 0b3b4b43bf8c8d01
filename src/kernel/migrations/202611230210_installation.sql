-- What this installation is. A demonstration lets anybody be anybody: it must never be guessed.
create table installation (
  only_row  boolean primary key default true check (only_row),
  demo      boolean not null
);

-- Events of a calendar elsewhere that could not be read: their time may be offered, and that is shown.
alter table calendar_connections add column unread int not null default 0 check (unread >= 0);

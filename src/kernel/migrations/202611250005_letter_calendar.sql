alter table letters add column calendar text;  -- an invitation that goes along: iCalendar, with its METHOD

export const usage = `Usage: navet calendar expand FILE.ics [FILE.ics ...] --from WHEN --to WHEN [options]

What takes place in a span: recurrence, exceptions and moved instances by RFC 5545.

  --from, --to     a day (2026-03-29) or a moment (2026-03-29T10:00:00Z); --to is not included
  --zone NAME      of days and times that name no zone (Europe/Stockholm)
  --lang sv|en     of what could not be read (en)
  --json           a list of { start, end, uid, summary, allDay, busy, recurrenceId }, times in UTC;
                   of several files a list of such lists

Exit 0: done. 1: something could not be read (the rest is printed). 2: called wrongly.
`

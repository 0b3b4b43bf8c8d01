import { databases } from './databases.ts'

/** What `navet search --help` says; by itself, so that it is said at once. */
export const usage = [
  'Usage: navet search translate --to DATABASE [--from DATABASE] < strategy',
  '       navet search translate --batch < lines.jsonl',
  '       navet search lint [--from DATABASE] [--lang sv|en] [--json] < strategy',
  '',
  '  translate prints { "text", "notes" }. Without --from the manner of writing is detected.',
  '    --lines keep      keep the numbers of lines, do not put the lines into each other',
  '    --group           brackets around every line',
  '    --headings FILE   your own table of headings, columns apart by tabs',
  '    --batch           a line { "input", "from", "to", "options" } each, an answer a line',
  '  lint prints what is wrong, where, and what to do; exit 1 when something is an error.',
  '',
  `  Databases: ${databases.map((it) => it.id).join(', ')}`,
].join('\n')

/** Of `navet references`; it loads nothing, so that `--help` answers at once. */
export const usage = `Usage:
  navet references inspect FILE… [--from FORMAT] [--json]
  navet references convert FILE… --to FORMAT --out FILE [--report FILE] [--from FORMAT] [--json]

Format and encoding are told from the content.
  reads   ris nbib pubmed-xml endnote-xml refer bibtex wos ovid refworks citavi proquest csv csl-json
  writes  ris nbib endnote-xml bibtex csv csl-json

A record that is broken is reported with its number, its line and a code; the others are read. What a
format has no place for is kept in its notes. Exit 0 done, 1 refused, 2 wrong usage.`

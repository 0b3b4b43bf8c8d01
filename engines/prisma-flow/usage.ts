export const usage = `Usage: navet prisma --in NUMBERS --out DIAGRAM [options]
       navet prisma methods --in ANSWERS [options]
       navet prisma checklist [options]

The PRISMA 2020 flow diagram from its numbers, when the numbers add up.

  --in FILE        numbers as JSON, or the CSV of the PRISMA2020 app; - is standard input
  --out FILE       .svg, .png or .pdf; may be given several times; none: only check
  --lang sv|en     the language of the diagram and of what is told (sv)
  --template NAME  new, new-other, updated or updated-other, where a CSV does not tell
  --draft          numbers may be missing; what is there must add up
  --scale N        pixels to a point in a PNG (2)
  --json           what was found, as JSON

  methods          methods text from answers to PRISMA-S or PRESS, and what is not answered
  checklist        the questions of PRISMA-S and PRESS

Exit 0: done. 1: the numbers do not add up, or the file cannot be read. 2: called wrongly.
`

import { type Found, type Rule, within } from '../finding.ts'

/** Lines that are named but missing, lines that name what comes later, lines that nobody names. */
export const lines: Rule = function* ({ lines: all }) {
  const numbered = all.filter((it) => it.number !== null && it.node)
  if (numbered.length < 2) return
  const known = new Set(numbered.map((it) => it.number!))
  const used = new Set<number>()
  // A history that was copied with the newest first is read from below.
  const falling = numbered[0]!.number! > numbered.at(-1)!.number!
  for (const { node, number } of all)
    if (node)
      for (const part of within(node))
        if (part.kind === 'lines')
          for (const [from, to] of part.each)
            for (let n = from; n <= Math.min(to, from + 9999); n++) {
              used.add(n)
              const found = (code: Found['code']): Found => ({
                code,
                severity: 'error',
                at: part.at,
                value: String(n),
              })
              if (!known.has(n)) yield found('line-missing')
              else if (number !== null && n >= number) yield found('line-later')
            }
  const last = falling ? numbered[0] : numbered.at(-1)
  if (used.size === 0) return
  for (const it of numbered)
    if (it !== last && !used.has(it.number!))
      yield { code: 'line-unused', severity: 'warning', at: it.at, value: String(it.number) }
}

import type { Syntax } from '../model.ts'

/** What only one manner of writing looks like, and how sure it makes. */
const signs: readonly (readonly [Syntax, RegExp, number])[] = [
  ['embase', /'\/(?:exp|de|mj)\b|\]\/(?:lim|py|sd)\b|\w\/(?:exp|de)(?:\/mj)?\b/i, 5],
  ['embase', /'[^'\n]{1,80}':(?:ti|ab|kw|it|lnk)/i, 4],
  ['embase', /[\w*)]:(?:ti|ab|kw|it|lnk|tn|ff|jt)\b/i, 1],
  ['cochrane', /\[m[hj]\s|MeSH descriptor:|\{(?:or|and)\s+#/i, 6],
  ['cochrane', /["\w*)]:ti(?:,ab)?(?:,kw)?\b/i, 1],
  ['cochrane', /"[^"\n]{1,80}":(?:ti|ab|kw)/i, 2],
  [
    'scopus',
    /\bTITLE-ABS(?:-KEY)?\s*\(|\bPUBYEAR\b|\bLIMIT-TO\b|\bAUTHKEY\s*\(|\bINDEXTERMS\s*\(|\bSRCTITLE\s*\(/,
    6,
  ],
  ['scopus', /\b(?:TITLE|ABS|KEY|AUTH|AFFIL|CHEM)\s*\(/, 2],
  ['wos', /\b(?:TS|TI|AB|AK|KP|ALL|AU|SO|PY|DO|AD|WC)\s*=/, 5],
  ['ebsco', /\b(?:MH|MM|DE|MW|SU|XB|TX|TI|AB|PT|SO|AU|KW)\s*(?:\(|"|[a-z(])/, 3],
  ['ebsco', /\(M[HM]\s"|\bS\d+\s+(?:AND|OR|NOT)\b/, 4],
  [
    'proquest',
    /\b(?:MESH|MJMESH|MAINSUBJECT|SU|EMB)\.(?:X\.)?EXACT|\b(?:TI,AB|AB,TI|NOFT)\s*\(|\bnoft\(|\bti,ab\(|\bti\([^)]|\bab\([^)]/,
    6,
  ],
  [
    'ovid',
    /\.(?:ti|ab|tw|mp|kf|kw|af|sh|fs|hw|pt|nm)(?:,[a-z]{2})*\b\.?|(?:^|[\s(])exp\s+[^\n]{1,80}\/|\badj\d|(?:^|\n)\s*\d*\.?\s*limit \d|[\w"]\/(?:\s|$|\))|\bor\/\d/i,
    4,
  ],
  [
    'pubmed',
    /\[(?:tiab|ti|ab|tw|mesh|mh|majr|pt|all fields|title\/abstract|mesh terms|sh|dp|la|au|ot|nm|title|text word)(?::[^\]\n]{1,10})?\]/i,
    5,
  ],
  ['hta', /\((?:[^()\n]{1,80})\)\[(?:title|abs|keywords)\]|\[mhe\]/i, 7],
]

/** In which manner a text is written. `either` means PubMed and Ovid at once, where nothing tells them apart. */
export function detectSyntax(text: string): Syntax {
  const score = new Map<Syntax, number>()
  for (const [syntax, sign, weight] of signs)
    if (sign.test(text)) score.set(syntax, (score.get(syntax) ?? 0) + weight)
  const ranked = [...score].sort(([, a], [, b]) => b - a)
  const [best, next] = ranked
  if (!best) return 'either'
  const pair = new Set(ranked.filter(([, n]) => n >= 4).map(([syntax]) => syntax))
  if (best[0] === 'pubmed' || best[0] === 'ovid')
    return pair.has('pubmed') && pair.has('ovid')
      ? 'either'
      : best[0] === 'pubmed' && /[#?$]/.test(text) && !/#\d/.test(text)
        ? 'either'
        : best[0]
  return next && next[1] === best[1] && (next[0] === 'ovid' || next[0] === 'pubmed')
    ? next[0]
    : best[0]
}

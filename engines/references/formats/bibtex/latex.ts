// Marks of LaTeX over or under a letter, as the combining characters of Unicode.
const accents: Record<string, string> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
  b: '\u0331',
  d: '\u0323',
}
const letters: Record<string, string> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  th: 'þ',
  TH: 'Þ',
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  textregistered: '®',
  texttrademark: '™',
  textcopyright: '©',
  copyright: '©',
  textdegree: '°',
  textmu: 'µ',
  textsection: '§',
  S: '§',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  dots: '…',
  ldots: '…',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textbraceleft: '{',
  textbraceright: '}',
  textunderscore: '_',
  par: '\n',
  newline: '\n',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
}
const token =
  /\\([a-zA-Z]+)\s*|\\(["'`^~=.])\s*|\\([\s\S])|(\$[^$]*\$)|(---?|``|''|[{}~]|\n)|([^\\${}~`'\n-]+|[\s\S])/g

/** What a reader sees of LaTeX text. Mathematics stays as it is. */
export function fromLatex(source: string): string {
  if (!/[\\${}~`'\n-]/.test(source)) return source
  const lines = source.includes('\n')
    ? source
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
    : source
  let text = ''
  let accent = ''
  let gap = 0
  const add = (piece: string) => {
    if (accent) {
      const [first = '', ...rest] = piece === 'ı' ? ['i'] : piece === 'ȷ' ? ['j'] : piece
      text += (first + accent).normalize('NFC') + rest.join('')
      accent = ''
    } else text += piece
  }
  for (const [, command, mark, escape, math, special, plain] of lines.matchAll(token)) {
    if (special?.startsWith('\n')) {
      gap += 1
      continue
    }
    if (gap > 0) text += gap === 1 ? ' ' : '\n'.repeat(gap - 1)
    gap = 0
    if (mark !== undefined) accent = accents[mark]!
    else if (command !== undefined) {
      if (command.length === 1 && Object.hasOwn(accents, command)) accent = accents[command]!
      else if (Object.hasOwn(letters, command)) add(letters[command]!)
    } else if (escape !== undefined) {
      if (escape === '\\') add('\n')
      else if (escape !== '/' && escape !== '-') add(escape)
    } else if (math !== undefined) add(math)
    else if (special !== undefined) add(signs[special] ?? '')
    else if (plain !== undefined) add(plain)
  }
  return text
}

const signs: Record<string, string> = { '---': '—', '--': '–', '``': '“', "''": '”', '~': '\u00A0' }

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\u00A0': '~',
}

/** Text as LaTeX that `fromLatex` gives back: letters stay Unicode, signs with a meaning are escaped. */
export const toLatex = (text: string) =>
  text
    .replaceAll(/[\\{}&%$#_~^\u00A0]/g, (sign) => escapes[sign]!)
    .replaceAll(/-(?=-)|`(?=`)|'(?=')/g, '$&{}')
    .replaceAll(/\n+/g, (ends) => `\n${ends}`)

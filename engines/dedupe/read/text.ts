/** Letters that Unicode does not take apart, and Greek, which databases spell out. */
const spelled: Record<string, string> = {
  ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i',
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta',
  ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma',
  ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega', ο: 'omicron',
} // prettier-ignore
const toSpell = new RegExp(`[${Object.keys(spelled).join('')}]`, 'g')
// oxlint-disable-next-line no-control-regex -- all of ASCII
const ascii = /^[\x00-\x7f]*$/
const placeholder =
  /^(na|n a|nan|none|null|nil|unknown|undefined|not available|not applicable|no pagination|no title|untitled|anonymous|anon|n d|s n|et al)?$/

/** How a placeholder begins: most fields are known at their first letter. */
const maybe = /^[\s\W0naues]/i

/** Lower case without accents, punctuation or markup; words divided by one space. */
export function fold(text: string): string {
  if (ascii.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return mended(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(toSpell, (letter) => spelled[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The text, or nothing when it only says that nothing is known. */
export function known(text: string | number | null | undefined): string {
  const said = text === undefined || text === null ? '' : String(text).trim()
  if (said === '' || !maybe.test(said)) return said
  return said.length > 24 || !placeholder.test(fold(said).replace(/^0+$/, '')) ? said : ''
}

/** Markup and entities out; letters lost to a wrong encoding ("fran?aises") leave no gap. */
export function plain(text: string): string {
  let out = text
  if (out.includes('<')) out = out.replace(/<\/?[a-z][^<>]{0,60}>/gi, '')
  if (out.includes('&')) out = out.replace(/&(#x?[0-9a-f]+|[a-z]+[0-9]*);/gi, entity)
  if (out.includes('?')) out = out.replace(/(?<=\p{L})\?(?=\p{L})/gu, '')
  return out
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

function entity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ' '
  }
  return (
    named[name.toLowerCase()] ??
    (/^[a-z](acute|grave|uml|circ|tilde|ring|cedil|slash)$/i.test(name)
      ? name[0]!
      : whole.slice(1, -1))
  )
}

/** UTF-8 that was read as Windows-1252 ("Ã¶") is read again. */
function mended(text: string): string {
  if (!/[ÃÂ][\u0080-\u00bf]/.test(text)) return text
  const bytes = text.split('').map((letter) => letter.charCodeAt(0))
  if (bytes.some((code) => code > 255)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return text // not what it seemed
  }
}

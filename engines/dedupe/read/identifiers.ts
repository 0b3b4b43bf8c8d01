import { known } from './text.ts'

/** Lower case, without address or version: 10.1101/2020.01.02.123v2 and …v1 are one preprint. */
export function readDoi(text: string | undefined): string {
  const said = known(text)
  if (!said) return ''
  let doi = said
  if (doi.includes('%')) doi = decoded(doi)
  const found = /10\.\d{4,9}\/[^\s"]+/.exec(doi)
  if (!found) return ''
  return found[0]
    .toLowerCase()
    .replace(/[.,;)\]]+$/, (end) => (end.startsWith(')') && found[0].includes('(') ? ')' : ''))
    .replace(/^(10\.1101\/.*?)(v\d+)?(\.full(\.pdf)?)?$/, '$1')
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a bare per cent sign belongs to the DOI
  }
}

export const readPmid = (text: string | undefined): string =>
  /^\s*(?:pmid:?\s*)?0*([1-9]\d{3,8})(?:\.0)?\s*(?:\[pmid\])?\s*$/i.exec(known(text))?.[1] ?? ''

export const readIssns = (texts: string[] = []): string[] =>
  texts.flatMap((text) =>
    [...text.toUpperCase().matchAll(/\b(\d{4})-?(\d{3}[\dX])\b/g)].map(([, a, b]) => `${a}${b}`),
  )

const trial =
  /\b(NCT\d{8}|ISRCTN\d{6,10}|EUCTR\d{4}-\d{6}-\d{2}|(?:ACTRN|DRKS|IRCT|PACTR)[\dN]{8,20}|ChiCTR[-A-Z]*\d{8,12}|CTRI\/\d{4}\/\d+\/\d+|JPRN-?[A-Z]*\d+|UMIN\d{9}|KCT\d{7}|TCTR\d{11}|SLCTR\/\d+\/\d+|NTR\d{3,5}|NL\d{4,5}|RBR-\w{6,8}|PER-\d{3}-\d{2})\b/gi

/** The numbers of trial registers that a text names, upper case, in order. */
export const trialNumbers = (text: string): string[] =>
  /\d{3}/.test(text)
    ? [...text.matchAll(trial)].map(([id]) => id.toUpperCase().replace(/^JPRN-?/, ''))
    : []

/** The number of a Cochrane review: its versions share it. */
export const cochraneNumber = (doi: string, pages: string, journal: string): string =>
  /14651858\.(cd\d{6}|mr\d{6})/.exec(doi)?.[1] ??
  (/cochrane/i.test(journal) ? (/\b((?:cd|mr)\d{6})\b/i.exec(pages)?.[1]?.toLowerCase() ?? '') : '')

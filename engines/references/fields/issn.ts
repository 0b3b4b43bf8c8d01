/** The ISSNs in a value, with their hyphen; a wrong check digit is none. */
export const issnOf = (value: string): string[] =>
  [...value.matchAll(/(?<!\d)(\d{4})[-‐–\s]?(\d{3}[\dXx])(?!\d)/g)]
    .map(([, front, back]) => `${front}-${back!.toUpperCase()}`)
    .filter(isIssn)

/** ISO 3297: the digits times 8 to 2, and the check digit, are a multiple of 11. */
function isIssn(issn: string): boolean {
  const digits = Array.from(issn.replace('-', ''), (digit) => (digit === 'X' ? 10 : Number(digit)))
  return digits.reduce((sum, digit, i) => sum + digit * (8 - i), 0) % 11 === 0
}

/** What may stand in braces in a canned reply: of the case, its requester, and who answers. */
export const variables = ['name', 'number', 'subject', 'service', 'promised', 'me'] as const
export type Variable = (typeof variables)[number]

const inBraces = /\{([^{}\n]{1,40})\}/g

/** What stands in braces and is no variable: a misspelling that a requester would read. */
export const strangersIn = (text: string): string[] =>
  [...text.matchAll(inBraces)]
    .map(([, name]) => name!.trim())
    .filter((name) => !variables.some((one) => one === name))

/** The text with its variables filled in. What the case does not have is left in braces, to be seen. */
export const filled = (text: string, values: Partial<Record<Variable, string | null>>): string =>
  text.replace(inBraces, (whole, name: string) => values[name.trim() as Variable] ?? whole)

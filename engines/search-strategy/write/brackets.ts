/** Brackets that go around the whole go; those of two parts stay. */
export function unwrapped(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text
  let depth = 0
  for (let i = 0; i < text.length - 1; i++) {
    if (text[i] === '(') depth += 1
    if (text[i] === ')') depth -= 1
    if (depth === 0) return text
  }
  return text.slice(1, -1)
}

/** Text in brackets, once. */
export const wrapped = (text: string): string => (unwrapped(text) === text ? `(${text})` : text)

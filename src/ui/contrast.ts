/** WCAG 2's contrast of two colours, `#0b5850`: from 1 (none) to 21 (black on white). */
export function contrastOf(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [
    number,
    number,
  ]
  return (high + 0.05) / (low + 0.05)
}

const luminance = (hex: string) => {
  const [r, g, b] = channels(hex).map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** So much of one colour in another, 0 to 1. */
export const mixed = (one: string, other: string, share: number): string => {
  const [a, b] = [channels(one), channels(other)]
  const parts = a.map((part, index) => Math.round(part * share + b[index]! * (1 - share)))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** What an accent lies on, by day and at night; `tokens.css` says the same, which a test compares. */
export const grounds = {
  light: { surface: '#faf8f4', 'surface-raised': '#ffffff', ink: '#1b2321' },
  dark: { surface: '#141918', 'surface-raised': '#1d2422', ink: '#eff0ec' },
} as const

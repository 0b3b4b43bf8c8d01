import type { words } from '#modules/plan/text.ts'
import type { Visitor } from './visitor.ts'

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)

export const planRowIds = [...numbered('A', 18), ...numbered('B', 11)]

/** What the plan says now: its rows, those not built, and how many each figure of A1 and A2 counts. */
export async function planFigures({ page }: Visitor, say: (key: keyof typeof words) => string) {
  await page.goto('/plan')
  const rows = page.locator('tr[id]')
  const found = await rows.evaluateAll((all) =>
    all.map((row) => ({ id: row.id.toUpperCase(), text: row.textContent ?? '' })),
  )
  const counts = (id: string) =>
    [...(found.find((row) => row.id === id)?.text ?? '').matchAll(/n\s=\s(\d+)/g)].map(([, n]) =>
      Number(n),
    )
  return {
    ids: found.map(({ id }) => id),
    notBuilt: found.filter(({ text }) => text.includes(say('not-built'))).map(({ id }) => id),
    A1: counts('A1'),
    A2: counts('A2'),
  }
}

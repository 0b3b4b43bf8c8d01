import { parseArgs } from 'node:util'

/** Where Navet keeps its data: PGlite in its own folder, or a PostgreSQL server of its own. */
export const kinds = ['embedded', 'postgres'] as const
export type Kind = (typeof kinds)[number]

const list = (text: string) => text.split(',').filter(Boolean)

/** What `npm run bench -- NAME --seconds 5 --cases 1000 --on embedded` asks for. */
export function asked(usual: { seconds?: number; cases?: number[] } = {}) {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { seconds: text, cases: text, on: text, clients: text } })
  return {
    seconds: Number(values.seconds ?? usual.seconds ?? 10),
    clients: Number(values.clients ?? 8),
    cases: values.cases ? list(values.cases).map(Number) : (usual.cases ?? [1_000, 100_000]),
    kinds: kinds.filter((kind) => !values.on || list(values.on).includes(kind)),
  }
}

import { roles } from '#kernel/context.ts'
import measured from './golden/who-may.json' with { type: 'json' }

/** Who may be asked about: the roles, and what is none. */
export const parties = ['guest', 'link', ...roles, 'system'] as const
export type Party = (typeof parties)[number]
export type May = 'yes' | 'own' | 'no'

export type Right = {
  /** An operation, or one way of using it: `case.open, for oneself`. */
  name: string
  module: string
  elevated: boolean
  may: Record<Party, May>
}

/** Whom the test has tried of each party; some, and not all: within what is their own. */
const tried: Partial<Record<Party, string[]>> = {
  requester: ['requester', 'other requester'],
  staff: ['staff', 'staff, team', 'staff, other department'],
}

/**
 * Every operation with who may do it. What is read here is what the matrix test has measured: it tries
 * each operation as everybody and keeps the outcome, beside `test/matrix.golden.md`.
 */
export const rights: readonly Right[] = measured.map(({ name, module, elevated, who }) => ({
  name,
  module,
  elevated,
  may: mayOf(new Set(who)),
}))

function mayOf(who: Set<string>): Right['may'] {
  const of = (party: Party): May => {
    if (party === 'link') return who.has('link to follow') || who.has('link to rate') ? 'own' : 'no'
    const all = tried[party] ?? [party]
    const n = all.filter((one) => who.has(one)).length
    return n === 0 ? 'no' : n === all.length ? 'yes' : 'own'
  }
  return Object.fromEntries(parties.map((party) => [party, of(party)])) as Right['may']
}

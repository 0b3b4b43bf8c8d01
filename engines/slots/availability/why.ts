import type { Party } from './choose.ts'
import type { Why } from './model.ts'
import { covered, type Span } from './spans.ts'
import type { Starts } from './starts.ts'

/** Why nobody can start: by need, or that those who can never can at the same time. */
export function whyOf(
  parties: readonly Party[],
  starts: ReadonlyMap<string, Starts>,
  common: readonly Span[],
  step: number,
): Why[] {
  const alone = parties.flatMap((party) => whyNot(party, starts))
  if (alone.length > 0) return alone
  if (common.length > 0 && parties.length === 1) return [{ code: 'off_step', step }]
  return [{ code: 'never_together', roles: parties.map(({ need }) => need.role) }]
}

/** Of one need, what keeps those away who could fill it; nothing where enough of them can start. */
function whyNot({ need, count, candidates }: Party, starts: ReadonlyMap<string, Starts>): Why[] {
  const { role, competences = [] } = need
  if (candidates.length < count) return [{ code: 'nobody_competent', role, competences }]
  if (
    covered(
      candidates.map(({ spans }) => spans),
      count,
    ).length > 0
  )
    return []
  const codes = ['closed', 'too_short', 'limit_reached', 'booked'] as const
  const lost = (code: (typeof codes)[number]) =>
    candidates.map(({ resource }) => resource.id).filter((id) => starts.get(id)!.lost === code)
  const told = codes.flatMap((code): Why[] => {
    const resources = lost(code)
    return resources.length > 0 ? [{ code, role, resources }] : []
  })
  // Each of them can, but never so many at once.
  return told.length > 0 ? told : [{ code: 'never_together', roles: [role] }]
}

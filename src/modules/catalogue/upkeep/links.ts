/** Addresses of the web that stand in a content, each once. */
export function linksIn(content: unknown): string[] {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string')
      for (const [link] of value.matchAll(/https?:\/\/[^\s<>"”’]+/gi)) found.add(trimmed(link))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(content)
  return [...found].filter((url) => URL.canParse(url) && url.length <= 2_000)
}

/** What ends a sentence does not belong to the address; a bracket does where it was opened in it. */
function trimmed(link: string): string {
  const bare = link.replace(/[.,;:!?…]+$/, '')
  return bare.endsWith(')') && !bare.includes('(') ? trimmed(bare.slice(0, -1)) : bare
}

export type Verdict = 'ok' | 'broken' | 'uncertain'
type Outcome = { status: number } | { fault: string }

/**
 * What a link's answer says. Broken is only what the other end itself says is gone, or a name that was
 * not there the last time either: whoever is told of what works tomorrow soon reads no more of it.
 */
export function verdictOf(outcome: Outcome, before: { reason: string } | undefined) {
  const reason = 'status' in outcome ? String(outcome.status) : outcome.fault
  return { reason, verdict: verdict(reason, before?.reason) }
}

function verdict(reason: string, before: string | undefined): Verdict {
  if (/^2\d\d$/.test(reason)) return 'ok'
  if (reason === '404' || reason === '410') return 'broken'
  return reason === 'ENOTFOUND' && before === 'ENOTFOUND' ? 'broken' : 'uncertain'
}

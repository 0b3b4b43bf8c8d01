import type { Installation } from './installation.ts'

export type Ask = { method?: string; path: string; headers?: Record<string, string>; body?: string }

/** Signs in as the first invented person under a heading of the demonstration's sign-in page. */
export async function signIn({ base }: Installation, role: string): Promise<{ cookie: string }> {
  const html = await (await fetch(`${base}/sign-in?lang=en`)).text()
  const [, group] = html.split(new RegExp(`>${role}</h3>`, 'i'))
  const personId = /name="personId" value="([^"]+)"/.exec(group ?? '')?.[1]
  if (!personId) throw new Error(`the sign-in page offers nobody who is under ${role}`)
  const answer = await fetch(`${base}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base },
    body: new URLSearchParams({ way: 'demo', personId, then: '/' }),
    redirect: 'manual',
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  if (!cookie) throw new Error(`signing in was answered by ${answer.status}`)
  return { cookie }
}

/** A case of ten messages, the requester's and nine replies; its number. */
export async function longCase({ base }: Installation, headers: Record<string, string>) {
  const post = async (path: string, body: object) => {
    const answer = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { id: string; number: string }
  }
  const { id, number } = await post('/api/v1/cases', newCase('first'))
  for (let i = 1; i < 10; i++)
    await post(`/api/v1/cases/${id}/messages`, {
      kind: 'reply',
      text: `Reply ${i} of nine. ${prose}`,
    })
  return number
}

/** A case to open, its subject and text marked so that each can be told from the others. */
export const newCase = (mark: string, requester = '1') => ({
  subject: `The projector of room ${mark}`,
  message: `It is about ${mark}. ${prose}`,
  requester: { email: `visitor${requester}@example.org`, name: `Visitor ${requester}` },
})

const prose =
  'The projector in the lecture hall shows a red lamp and goes dark after some minutes. We have ' +
  'tried another cable and another computer, and it is the same with both. The next lecture is on ' +
  'Thursday at nine, with a hundred and twenty students and a guest from Uppsala who brings films.'

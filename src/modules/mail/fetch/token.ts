import type { Fetch, Secret } from '../mailboxes/fetch-type.ts'

/** Answers of the server that gives tokens are short; what takes longer than this does not come. */
const patience = 15_000

/**
 * An access token for XOAUTH2, by OAuth 2.0's client credentials (RFC 6749, 4.4) or a refresh token (6).
 * Asked for at each connection: tokens live about an hour, connections often longer.
 */
export async function accessToken(
  { signIn, tokenUrl, clientId, scope }: Fetch,
  { secret, clientSecret }: Secret,
): Promise<string> {
  const asked =
    signIn === 'client-credentials'
      ? { grant_type: 'client_credentials', client_secret: secret }
      : {
          grant_type: 'refresh_token',
          refresh_token: secret,
          ...(clientSecret && { client_secret: clientSecret }),
        }
  const response = await fetch(tokenUrl!, {
    method: 'POST',
    body: new URLSearchParams({ ...asked, client_id: clientId!, ...(scope && { scope }) }),
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  const said = (await response.json().catch(() => ({}))) as Record<string, unknown>
  const token = said['access_token']
  if (!response.ok || typeof token !== 'string')
    throw new Error(
      `no access token: ${response.status} ${JSON.stringify(said['error'] ?? '').slice(0, 100)}`,
    )
  return token
}

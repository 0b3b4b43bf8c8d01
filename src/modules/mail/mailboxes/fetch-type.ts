import { isIP } from 'node:net'
import { z } from 'zod'
import { optional } from '#kernel/input.ts'

export const securities = ['tls', 'starttls', 'none'] as const
export const signIns = ['password', 'client-credentials', 'refresh-token'] as const

/** This machine, where nothing goes over a network. */
export const isHere = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .refine((it) => isIP(it) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(it))
const folder = z.string().trim().min(1).max(200)

/**
 * How mail is fetched by IMAP. What is stored is moved to `moveTo`, or marked where that is not set.
 * `signIn`: a password, or an access token (XOAUTH2) by OAuth's client credentials, as Exchange Online
 * wants it, or by a refresh token, as Gmail does.
 */
export const fetchSettings = z
  .object({
    host,
    port: z.preprocess(
      (it) => (it === '' ? undefined : it),
      z.coerce.number().int().min(1).max(65_535).default(993),
    ),
    security: z.enum(securities).default('tls'),
    user: z.string().trim().min(1).max(254),
    signIn: z.enum(signIns).default('password'),
    folder: z.preprocess((it) => (it === '' ? undefined : it), folder.default('INBOX')),
    moveTo: optional(folder),
    tokenUrl: optional(z.url({ protocol: /^https?$/ }).max(500)),
    clientId: optional(z.string().trim().max(500)),
    scope: optional(z.string().trim().max(500)),
  })
  .check(({ value, issues }) => {
    const wrong = (path: string, code: string) =>
      issues.push({ code: 'custom', params: { code }, path: [path], input: value })
    // A password goes over a network only encrypted, and so does what gives tokens.
    if (value.security === 'none' && !isHere(value.host)) wrong('security', 'not_encrypted')
    if (value.moveTo && value.moveTo === value.folder) wrong('moveTo', 'not_choice')
    if (value.signIn === 'password') return
    const url = value.tokenUrl ? new URL(value.tokenUrl) : undefined
    if (!url) wrong('tokenUrl', 'required')
    else if (url.protocol === 'http:' && !isHere(url.hostname)) wrong('tokenUrl', 'not_encrypted')
    if (!value.clientId) wrong('clientId', 'required')
  })
export type Fetch = z.output<typeof fetchSettings>

/** What is kept encrypted: a password, a client's secret, or a refresh token with its client's secret. */
export type Secret = { secret: string; clientSecret?: string | undefined }

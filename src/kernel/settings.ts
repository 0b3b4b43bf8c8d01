import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { type Role, roles } from './context.ts'
import { proxiesFrom } from './http/proxies.ts'

const bytes = (text: string) => {
  const match = /^(\d+)\s*(kB|MB|GB)?$/i.exec(text.trim())
  if (!match) return NaN
  const unit = { kb: 1e3, mb: 1e6, gb: 1e9 }[(match[2] ?? '').toLowerCase()] ?? 1
  return Number(match[1]) * unit
}

const roleList = (text: string, ctx: z.RefinementCtx) => {
  const named = text.split(',').map((one) => one.trim())
  if (named.every((one) => roles.includes(one as Role))) return named as Role[]
  ctx.addIssue(`it is roles with commas between, of ${roles.join(', ')}`)
  return z.NEVER
}

const proxies = (text: string, ctx: z.RefinementCtx) => {
  try {
    return proxiesFrom(text)
  } catch {
    ctx.addIssue('it is none, loopback, or addresses and networks with commas between')
    return z.NEVER
  }
}

/** `sv | en | address; …`: links at the foot of every page. */
const footerLinks = (text: string, ctx: z.RefinementCtx) =>
  text
    .split(';')
    .filter((one) => one.trim())
    .map((one) => {
      const [sv, en, href, ...more] = one.split('|').map((part) => part.trim())
      if (sv && en && href && more.length === 0 && /^(https?:\/\/|\/(?!\/))\S+$/.test(href))
        return { sv, en, href }
      ctx.addIssue('it is links with semicolons between, each Swedish | English | address')
      return z.NEVER
    })

/** Sites that may show parts of Navet in a frame, and ask for them by script: `https://www.example.org`. */
const embedHosts = (text: string, ctx: z.RefinementCtx) =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((one) => {
      if (/^https?:\/\//.test(one) && URL.canParse(one) && new URL(one).origin === one) return one
      ctx.addIssue('it is sites with commas between, as https://www.example.org, without a path')
      return z.NEVER
    })

const colour = z
  .string()
  .regex(/^#[\da-f]{6}$/i, 'it is a colour as #rrggbb')
  .transform((text) => text.toLowerCase())

/** `host:port`, or with `lmtp://` before it: the protocol between mail servers of one house. */
const listen = (text: string, ctx: z.RefinementCtx) => {
  const [, scheme, host, port] = /^(?:(smtp|lmtp):\/\/)?(.+):(\d{1,5})$/.exec(text) ?? []
  if (host && Number(port) < 65_536)
    return { host: host.replace(/^\[|\]$/g, ''), port: Number(port), lmtp: scheme === 'lmtp' }
  ctx.addIssue('it is an address and a port, as 127.0.0.1:2525, with lmtp:// before it for LMTP')
  return z.NEVER
}

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  NAVET_URL: z.url({ protocol: /^https?$/ }).optional(),
  NAVET_DATA: z.string().default('./var'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  NAVET_PROCESSES: z.coerce.number().int().min(1).max(64).default(1),
  NAVET_DEMO: z.enum(['on', 'off']).optional(),
  NAVET_SECRET: z.string().min(32).optional(),
  NAVET_MAIL_FROM: z.email().default('navet@example.org'),
  NAVET_REPLY_ADDRESS: z
    .string()
    .refine(
      (it) =>
        it.split('{key}').length === 2 && z.email().safeParse(it.replace('{key}', 'a')).success,
      'it is an address with {key} in it, as arende+{key}@example.org',
    )
    .optional(),
  NAVET_MAIL_AUTH_SERVERS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  NAVET_UNDO_SECONDS: z.coerce.number().int().min(0).max(120).default(6),
  NAVET_REGISTRATION: z.enum(['open', 'closed']).default('closed'),
  NAVET_SECOND_FACTOR: z
    .string()
    .optional()
    .transform((text, ctx) => (text ? roleList(text, ctx) : [])),
  NAVET_MAIL_LISTEN: z.string().transform(listen).optional(),
  NAVET_IMAP_URL: z
    .url({ protocol: /^imaps?$/ })
    .refine((it) => new URL(it).username !== '', 'it has no user')
    .optional(),
  NAVET_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  NAVET_FILES: z.string().optional(),
  NAVET_MAX_UPLOAD: z
    .string()
    .default('50 MB')
    .transform(bytes)
    .refine((n) => n > 0),
  NAVET_TRUST_PROXY: z.string().default('none').transform(proxies),
  NAVET_OPEN_NETWORKS: z.string().default('none').transform(proxies),
  NAVET_METRICS_TOKEN: z.string().min(16).optional(),
  NAVET_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NAVET_NAME: z.string().trim().max(40).default('Navet'),
  NAVET_LOGO: z.string().optional(),
  NAVET_ACCENT: colour.optional(),
  NAVET_ACCENT_DARK: colour.optional(),
  NAVET_FOOTER: z.string().max(2_000).default('').transform(footerLinks),
  NAVET_EMBED_HOSTS: z.string().max(2_000).default('').transform(embedHosts),
  NAVET_LANG: z.enum(['sv', 'en']).default('sv'),
})

export type Settings = ReturnType<typeof readSettings>

/** A setting that is wrong stops the start with one sentence that names it. */
export class WrongSetting extends Error {
  override name = 'WrongSetting'
}

/** The settings from the environment (see docs/guides/settings.md); empty counts as unset. */
export function readSettings(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    throw new WrongSetting(`The setting ${path.join('.')} is wrong: ${message}.`)
  }
  const s = parsed.data
  if (s.NAVET_FILES?.startsWith('s3://'))
    throw new WrongSetting(
      'The setting NAVET_FILES is wrong: an object store is not supported yet.',
    )
  if (s.NAVET_PROCESSES > 1 && !s.DATABASE_URL)
    throw new WrongSetting(
      'The setting NAVET_PROCESSES is wrong: the embedded database serves one process; see DATABASE_URL.',
    )
  const data = resolve(s.NAVET_DATA)
  return {
    port: s.PORT,
    host: s.HOST,
    url: s.NAVET_URL?.replace(/\/$/, ''),
    data,
    databaseUrl: s.DATABASE_URL,
    processes: s.NAVET_PROCESSES,
    demo: s.NAVET_DEMO,
    secret: s.NAVET_SECRET,
    registration: s.NAVET_REGISTRATION,
    secondFactor: s.NAVET_SECOND_FACTOR,
    smtpUrl: s.NAVET_SMTP_URL,
    imapUrl: s.NAVET_IMAP_URL,
    mailListen: s.NAVET_MAIL_LISTEN,
    mailFrom: s.NAVET_MAIL_FROM,
    undoSeconds: s.NAVET_UNDO_SECONDS,
    replyAddress: s.NAVET_REPLY_ADDRESS,
    mailAuthServers: s.NAVET_MAIL_AUTH_SERVERS,
    files: s.NAVET_FILES ? resolve(s.NAVET_FILES) : resolve(data, 'files'),
    maxUpload: s.NAVET_MAX_UPLOAD,
    trustProxy: s.NAVET_TRUST_PROXY,
    openNetworks: s.NAVET_OPEN_NETWORKS,
    metricsToken: s.NAVET_METRICS_TOKEN,
    logLevel: s.NAVET_LOG,
    lang: s.NAVET_LANG,
    embedHosts: s.NAVET_EMBED_HOSTS,
    theme: {
      name: s.NAVET_NAME,
      logo: s.NAVET_LOGO && resolve(s.NAVET_LOGO),
      accent: s.NAVET_ACCENT,
      accentDark: s.NAVET_ACCENT_DARK,
      footer: s.NAVET_FOOTER,
    },
  }
}

/** Settings of this process: `.env` beside package.json first, the environment over it. */
export function processSettings() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return readSettings(process.env)
}

/** The address people reach Navet by: for links in letters. */
export const baseUrl = ({ url, host, port }: Pick<Settings, 'url' | 'host' | 'port'>) =>
  url ?? `http://${host}:${port}`

import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Ctx } from './context.ts'
import type { Text2 } from './text.ts'

/** One line of the health list. `value` is for machines, `found` for people. */
export type Finding = {
  id: 'letters-unsent' | 'mail-server' | 'jobs-waiting' | 'jobs-failed' | 'disk' | 'schema'
  ok: boolean
  name: Text2
  found: Text2
  advice: Text2
}

/** The list that /admin/health and `navet doctor` both show. The caller has checked who may see it. */
export async function findings(ctx: Ctx): Promise<Finding[]> {
  const { settings } = ctx.hub
  const letters = await one<{ n: number }>(
    ctx,
    sql`select count(*) as n from letters where state in ('queued', 'failed')`,
  )
  const jobs = await one<{ waiting: number; oldest: number | null; failed: number }>(
    ctx,
    sql`select count(*) filter (where state in ('created', 'retry') and start_after <= now()) as waiting,
      extract(epoch from now() - min(created_on) filter (where state in ('created', 'retry')))::int as oldest,
      count(*) filter (where state = 'failed' or (state = 'retry' and retry_count > 3)) as failed
      from jobs.job`,
  )
  const schema = await one<{ name: string }>(
    ctx,
    sql`select max(name) as name from schema_migrations`,
  )
  const disk = await statfs(settings.data)
  const free = (disk.bavail * disk.bsize) / 1e9
  const same = (text: string) => ({ sv: text, en: text })
  return [
    {
      id: 'mail-server',
      ok: settings.smtpUrl !== undefined,
      name: { sv: 'E-postserver', en: 'Mail server' },
      found: settings.smtpUrl ? same(new URL(settings.smtpUrl).host) : { sv: 'saknas', en: 'none' },
      advice: {
        sv: 'Sätt NAVET_SMTP_URL. Till dess läses breven på /admin/letters och skickas inte.',
        en: 'Set NAVET_SMTP_URL. Until then letters are read at /admin/letters and go nowhere.',
      },
    },
    {
      id: 'letters-unsent',
      ok: letters.n < 20,
      name: { sv: 'Brev som väntar', en: 'Letters waiting' },
      found: same(String(letters.n)),
      advice: {
        sv: 'Svarar e-postservern? Breven går av sig själva när den gör det.',
        en: 'Does the mail server answer? The letters go by themselves when it does.',
      },
    },
    {
      id: 'jobs-waiting',
      ok: (jobs.oldest ?? 0) < 600 || jobs.waiting < 100,
      name: { sv: 'Jobb som väntar', en: 'Jobs waiting' },
      found: same(String(jobs.waiting)),
      advice: {
        sv: 'Går `navet serve` eller `navet worker`?',
        en: 'Is `navet serve` or `navet worker` running?',
      },
    },
    {
      id: 'jobs-failed',
      ok: jobs.failed === 0,
      name: { sv: 'Jobb som misslyckas', en: 'Jobs that fail' },
      found: same(String(jobs.failed)),
      advice: {
        sv: 'Orsaken står i loggen; kör om när den är borta.',
        en: 'The log says why; replay when it is mended.',
      },
    },
    {
      id: 'disk',
      ok: free >= 1,
      name: { sv: 'Ledigt på disken', en: 'Free on the disk' },
      found: same(`${free.toFixed(1)} GB`),
      advice: {
        sv: 'Gör plats innan filer börjar nekas.',
        en: 'Make room before files are refused.',
      },
    },
    {
      id: 'schema',
      ok: true,
      name: { sv: 'Databasens version', en: 'Schema version' },
      found: same(schema.name),
      advice: same(''),
    },
  ]
}

const one = async <T>(ctx: Ctx, query: ReturnType<typeof sql<T>>): Promise<T> =>
  (await query.execute(ctx.db)).rows[0]!

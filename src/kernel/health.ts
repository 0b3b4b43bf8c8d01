import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Ctx } from './context.ts'
import type { Text2 } from './text.ts'
import { longTime } from './time.ts'

type OwnId =
  | 'mail-server'
  | 'letters-unsent'
  | 'letter-last'
  | 'jobs-waiting'
  | 'jobs-failing'
  | 'disk'
  | 'database'
  | 'schema'

/** One line of the health list, for people; `id`, `ok` and `seconds` are for machines. */
export type Finding = {
  /** Ours, or a module's: `mailbox:it@example.org`. */
  id: string
  ok: boolean
  name: Text2
  found: Text2
  /** How long ago, or how long for, where it is about that. */
  seconds?: number
  /** What to do when it is not well. */
  advice?: Text2
}

type Counted = {
  unsent: number
  lastSent: Date | null
  waiting: number
  active: number
  /** Seconds that the oldest job that is due has waited. */
  waited: number | null
  failing: number
  database: string
  schema: string
  migrations: number
}

/** The list that /admin/health and `navet doctor` both show. The caller has checked who may see it. */
export async function findings(ctx: Ctx): Promise<Finding[]> {
  const { smtpUrl, data } = ctx.hub.settings
  const { rows } = await sql<Counted>`
    select
      (select count(*) from letters where state in ('queued', 'failed')) as unsent,
      (select max(sent_at) from letters where state = 'sent') as last_sent,
      count(*) filter (where state::text in ('created', 'retry')) as waiting,
      count(*) filter (where state::text = 'active') as active,
      extract(epoch from now() - min(start_after) filter (
        where state::text in ('created', 'retry') and start_after <= now()))::int as waited,
      count(*) filter (where state::text = 'failed'
        or (state::text = 'retry' and retry_count > 3)) as failing,
      split_part(version(), ' on ', 1) as database,
      (select max(name) from schema_migrations) as schema,
      (select count(*) from schema_migrations) as migrations
    from jobs.job where name = 'navet'`.execute(ctx.db)
  const counted = rows[0]!
  const disk = await statfs(data)
  const [free, all] = [disk.bavail, disk.blocks].map((blocks) => (blocks * disk.bsize) / 1e9)
  const late = (counted.waited ?? 0) > 600
  return [
    finding('mail-server', smtpUrl !== undefined, smtpUrl ? new URL(smtpUrl).host : none),
    finding('letters-unsent', counted.unsent === 0 || !late, counted.unsent),
    finding('letter-last', true, counted.lastSent ? timeOf(counted.lastSent) : none),
    finding('jobs-waiting', !late, {
      sv: `${counted.waiting}, ${counted.active} pågår`,
      en: `${counted.waiting}, ${counted.active} under way`,
    }),
    finding('jobs-failing', counted.failing === 0, counted.failing),
    finding('disk', free! >= 2, {
      sv: `${free!.toFixed(1).replace('.', ',')} av ${all!.toFixed(0)} GB`,
      en: `${free!.toFixed(1)} of ${all!.toFixed(0)} GB`,
    }),
    finding('database', true, counted.database),
    finding('schema', true, `${counted.schema} (${counted.migrations})`),
    ...(await modulesFindings(ctx)),
  ]
}

/** What the modules say of themselves. */
export const modulesFindings = async (ctx: Ctx): Promise<Finding[]> =>
  (await Promise.all(ctx.hub.health.map((of) => of(ctx)))).flat()

const none: Text2 = { sv: 'ingen', en: 'none' }
const timeOf = (moment: Date): Text2 => ({ sv: longTime(moment, 'sv'), en: longTime(moment, 'en') })

function finding(id: OwnId, ok: boolean, found: Text2 | string | number): Finding {
  const text = typeof found === 'object' ? found : { sv: String(found), en: String(found) }
  const [name, advice] = words[id]
  return { id, ok, name, found: text, ...(!ok && advice && { advice }) }
}

const words: Record<OwnId, [name: Text2, advice?: Text2]> = {
  'mail-server': [
    { sv: 'Mejlserver', en: 'Mail server' },
    {
      sv: 'Sätt NAVET_SMTP_URL. Till dess läses mejlen på /admin/letters och går ingenstans.',
      en: 'Set NAVET_SMTP_URL. Until then e-mails are read at /admin/letters and go nowhere.',
    },
  ],
  'letters-unsent': [
    { sv: 'Mejl som inte gått iväg', en: 'E-mails not sent' },
    {
      sv: 'Svarar mejlservern? Mejlen går av sig själva när den gör det.',
      en: 'Does the mail server answer? The e-mails go by themselves when it does.',
    },
  ],
  'letter-last': [{ sv: 'Senast skickat', en: 'Last sent' }],
  'jobs-waiting': [
    { sv: 'Jobb som väntar', en: 'Jobs waiting' },
    { sv: 'Går navet serve eller navet worker?', en: 'Is navet serve or navet worker running?' },
  ],
  'jobs-failing': [
    { sv: 'Jobb som inte går igenom', en: 'Jobs that do not go through' },
    {
      sv: 'Orsaken står i loggen. Kör om när den är borta.',
      en: 'The log says why. Replay when it is mended.',
    },
  ],
  disk: [
    { sv: 'Ledigt på disken', en: 'Free on the disk' },
    { sv: 'Gör plats innan filer börjar nekas.', en: 'Make room before files are refused.' },
  ],
  database: [{ sv: 'Databas', en: 'Database' }],
  schema: [{ sv: 'Databasens schema', en: 'Database schema' }],
}

import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { type Finding, findings } from '#kernel/health.ts'
import { lettersPage, visibleLetters } from '#kernel/letters/index.ts'
import { administratorsOnly } from '#modules/people/index.ts'

const perPage = 50

/** One page of letters, newest first, and where the next one begins. */
export async function letters(ctx: Ctx, before: string | undefined) {
  administratorsOnly(ctx)
  const rows = await lettersPage(ctx, before, perPage + 1)
  const items = rows
    .slice(0, perPage)
    .map(({ id, toAddress, toName, subject, state, attempts, createdAt }) => ({
      ...{ id, toAddress, toName, subject, state, attempts, createdAt },
    }))
  return { items, next: rows.length > perPage ? items.at(-1)!.id : null }
}

/**
 * One letter. A link in it acts for its reader, so once it has gone to them it is nobody else's to
 * open; a letter that no mail server took is read here, links and all.
 */
export async function letter(ctx: Ctx, id: string) {
  administratorsOnly(ctx)
  const found = await visibleLetters(ctx)
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound)
  if (found.state === 'kept') return found
  const text = found.text.replace(/https?:\/\/\S+/g, '[…]')
  return { ...found, text, button: found.button && { label: found.button.label, url: null } }
}

export type FailedJob = {
  id: string
  job: string
  state: 'retry' | 'failed'
  tries: number
  nextTry: Date | null
  fault: string
}

/** The jobs that have failed at least once and are not done, oldest first. */
export async function failedJobs(ctx: Ctx): Promise<FailedJob[]> {
  administratorsOnly(ctx)
  const { rows } = await sql<FailedJob>`
    select id, data ->> 'name' as job, state::text, retry_count + 1 as tries,
      case when state::text = 'retry' then start_after end as next_try,
      left(coalesce(output ->> 'message', output::text, ''), 300) as fault
    from jobs.job
    where name = 'navet' and state::text in ('retry', 'failed')
    order by created_on limit 100`.execute(ctx.db)
  return rows
}

/** The state of the installation: the same list as `navet doctor`. */
export function health(ctx: Ctx): Promise<Finding[]> {
  administratorsOnly(ctx)
  return findings(ctx)
}

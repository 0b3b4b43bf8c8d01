import { z } from 'zod'
import { job } from '#kernel/jobs.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf, days, later } from '#kernel/time.ts'
import { db } from '../tables.ts'
import { askFactCheck } from './fact-checks.ts'

/** So long before the day the owner is asked, and so long until they are asked again. */
const before = days(14)
const again = days(30)

/** Asks the owners of all services whose day of review is near, those that have no answer again. */
export const remindOfReviews = operation('catalogue.remind-of-reviews', {
  input: z.object({}),
  allow: ({ kind }) => kind === 'system',
  async run(ctx) {
    const due = await db(ctx)
      .selectFrom('services')
      .select(['unitId', 'slug'])
      .where('status', '=', 'published')
      .where('ownerId', 'is not', null)
      .where('reviewDue', '<=', dayOf(later(ctx.now, before)))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('factChecks')
              .select('factChecks.id')
              .whereRef('factChecks.serviceId', '=', 'services.id')
              .where('askedAt', '>', later(ctx.now, -again)),
          ),
        ),
      )
      .execute()
    for (const service of due) await askFactCheck(ctx, service)
    return { asked: due.length }
  },
})

export const reviewReminding = job(
  'catalogue.remind-of-reviews',
  (ctx) => remindOfReviews(ctx, {}),
  '21 6 * * 1-5',
)

import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { formOf, type ServiceForm, serviceIdOf } from '#modules/catalogue/index.ts'
import { casesForStaff } from '../policy.ts'

/** The service whose orders staff look at; for everybody else there is nothing here. */
export async function askedService(ctx: Ctx, slug: string): Promise<string> {
  const works = ctx.actor.unitIds.length > 0 || ctx.actor.kind === 'system'
  const id = works ? await serviceIdOf(ctx, slug) : undefined
  if (!id) throw notFound()
  return id
}

/** Orders with their answers as they were given, oldest first: those that the caller sees as staff. */
export const answeredCases = (
  ctx: Ctx,
  serviceId: string,
  { after, limit }: { after: string | undefined; limit: number },
) =>
  casesForStaff(ctx)
    .select(['cases.id', 'number', 'openedAt', 'state', 'channel', 'language', 'formId', 'answers'])
    .where('cases.serviceId', '=', serviceId)
    .where('cases.formId', 'is not', null)
    .$if(after !== undefined, (q) => q.where('cases.id', '>', after!))
    .orderBy('cases.id')
    .limit(limit)
    .execute()
export type AnsweredCase = Awaited<ReturnType<typeof answeredCases>>[number]

/** Every version of a form that such an order was given to, the newest first. */
export async function formsAnswered(ctx: Ctx, serviceId: string): Promise<ServiceForm[]> {
  const rows = await casesForStaff(ctx)
    .select('cases.formId')
    .distinct()
    .where('cases.serviceId', '=', serviceId)
    .where('cases.formId', 'is not', null)
    .execute()
  const forms = await Promise.all(rows.map(({ formId }) => formOf(ctx, formId!)))
  return forms
    .filter((form) => form !== undefined)
    .toSorted((a, b) => b.version - a.version || (a.id < b.id ? 1 : -1))
}

import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { organisations, openCampuses } from '../queries/organisation.ts'

type Place = { organisationId?: string | null | undefined; campusId?: string | null | undefined }

/** Where a group belongs: what can be chosen today, or what it had already. */
export async function checkPlace(
  ctx: Ctx,
  { organisationId = null, campusId = null }: Place,
  before: Place = {},
) {
  const known = await organisations(ctx)
  if (organisationId && organisationId !== before.organisationId)
    if (!known.some(({ id, open }) => open && id === organisationId))
      throw invalid({ organisationId: ['not_choice'] })
  if (campusId && campusId !== before.campusId)
    if (!(await openCampuses(ctx)).some(({ id }) => id === campusId))
      throw invalid({ campusId: ['not_choice'] })
  return { organisationId, campusId }
}

import type { Ctx } from '#kernel/context.ts'
import { choicesOf } from './choices.ts'
import { editGroups } from './fields/groups.ts'
import type { Subject } from './kinds.ts'
import { editedOf, nameOf } from './queries.ts'
import { typedOf } from './typed-of.ts'

/** All that the page of editing shows of one service or guide. */
export async function editPage(ctx: Ctx, subject: Subject) {
  const { record, draft, kept, content, changes, last } = await editedOf(ctx, subject)
  const lists = Map.groupBy(typedOf(subject.kind, content), ([name]) => name)
  const typed = Object.fromEntries(
    [...lists].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]),
  )
  return {
    ...{ kind: subject.kind, slug: subject.slug, changes, typed },
    name: nameOf(content) || subject.slug,
    exists: record !== undefined,
    published: last?.number ?? null,
    draft: draft && { publishAt: draft.publishAt, fault: draft.fault !== null },
    // Nobody else has begun a draft meanwhile: that is seen, too.
    version: draft?.version ?? 0,
    persons: kept && { owner: kept.owner, approver: kept.approver, deputy: kept.deputy },
    groups: editGroups[subject.kind],
    choices: await choicesOf(ctx, subject.kind, subject.unitId),
  }
}
export type EditPage = Awaited<ReturnType<typeof editPage>>

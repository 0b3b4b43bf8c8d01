import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { momentOfLocal } from '#kernel/local-time.ts'
import type { Content } from '../tables.ts'
import type { Subject } from './kinds.ts'
import { discardDraft, publishDraft, saveDraft, unscheduleDraft } from './operations.ts'
import { setPersons } from './persons.ts'
import { readEdited } from './read-edited.ts'
import { renamePage } from './rename.ts'

type Sent = Record<string, unknown> & { do?: string }

/** What the page of editing asks for by its buttons; where to go then. */
export async function actOnEdited(ctx: Ctx, subject: Subject, input: Sent): Promise<string> {
  const { unitId, kind, slug } = subject
  const here = `/admin/catalogue/${kind}s/${slug}`
  switch (input.do) {
    case 'save':
      await save(ctx, subject, input)
      return `${here}?done=saved`
    case 'preview':
      await save(ctx, subject, input)
      return `${here}/preview`
    case 'publish':
    case 'publish-anyway':
      // Kept before it is tried: what is refused is still there tomorrow.
      await save(ctx, subject, input)
      await publishDraft(ctx, { ...subject, anyway: input.do === 'publish-anyway' })
      return `/${kind}s/${slug}`
    case 'schedule':
      await save(ctx, subject, input)
      await publishDraft(ctx, {
        ...subject,
        publishAt: momentOfLocal(input['publishAt'], 'publishAt'),
      })
      return `${here}?done=scheduled`
    case 'unschedule':
      await unscheduleDraft(ctx, subject)
      return `${here}?done=saved`
    case 'discard':
      await discardDraft(ctx, subject)
      return '/admin/catalogue?done=discarded'
    case 'rename': {
      const to = ((input['to'] ?? '') as string).trim()
      await renamePage(ctx, { ...subject, to })
      return `/admin/catalogue/${kind}s/${to}?done=saved`
    }
    case 'persons': {
      const { owner, approver, deputy } = input as Record<string, string>
      await setPersons(ctx, { unitId, slug, owner, approver, deputy })
      return `${here}?done=saved`
    }
    default:
      throw new Refusal('malformed')
  }
}

/** What a form has no field for stays as it was. */
const save = (ctx: Ctx, subject: Subject, input: Sent) => {
  const version = Number(input['version'])
  const content: Content = { ...readEdited(subject.kind, input), slug: subject.slug }
  return saveDraft(ctx, { ...subject, content, ...(Number.isInteger(version) && { version }) })
}

import {
  added,
  duplicated,
  everyField,
  fieldKinds,
  type Fields,
  moved,
  rewritten,
  without,
} from '#engines/forms/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { readForm, tryFields } from './editor.ts'
import { putServiceForm } from './operations.ts'
import { writtenField } from './question/write-question.ts'

type Input = Record<string, unknown>

/**
 * One press of a button of the form's editor. The form that is worked on travels along as JSON; nothing is
 * changed before `save`. `open` is the question that is written.
 */
export async function actOnForm(ctx: Ctx, slug: string, raw: Input) {
  const fields = await withWritten(ctx, slug, readForm(raw['json']), raw)
  const [what = '', id = ''] = typeof raw['step'] === 'string' ? raw['step'].split(':') : []
  const { fields: next, open } = changed(fields, what, id, raw)
  const looked = await tryFields(ctx, slug, next, open)
  if (what !== 'save' || looked.findings.length > 0) return looked
  await putServiceForm(ctx, { service: slug, fields: next, version: raw['version'] })
  return 'saved' as const
}

function changed(fields: Fields, what: string, id: string, raw: Input) {
  if (what === 'edit') return { fields, open: id }
  if (what === 'up' || what === 'down') return { fields: moved(fields, id, what), open: null }
  if (what === 'copy') return { fields: duplicated(fields, id), open: null }
  if (what === 'remove') return { fields: without(fields, id), open: null }
  if (what !== 'add') return { fields, open: null }
  const kind = fieldKinds.find((one) => one === raw['kind']) ?? 'short-text'
  const into = kind !== 'section' && typeof raw['into'] === 'string' ? raw['into'] : ''
  const { fields: next, id: open } = added(fields, kind, into || undefined)
  return { fields: next, open }
}

/** With what was written of the question that is open; what is wrong in it is told beside it. */
async function withWritten(ctx: Ctx, slug: string, fields: Fields, raw: Input): Promise<Fields> {
  const field = everyField(fields).find(({ id }) => id === raw['open'])
  if (!field) return fields
  try {
    return rewritten(fields, writtenField(field, (raw['q'] ?? {}) as Input, fields))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal('invalid', error.errors, {
      looked: await tryFields(ctx, slug, fields, field.id),
    })
  }
}

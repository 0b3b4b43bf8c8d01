import type { Field, FieldKind, Fields } from './definition/types.ts'
import { everyField } from './definition/walk.ts'

type Group = Extract<Field, { fields: unknown }>
const isGroup = (field: Field): field is Group => 'fields' in field

/** Another list of fields with the one of that id replaced by what `change` gives; none: removed. */
function changed(fields: Fields, id: string, change: (field: Field) => Field[]): Fields {
  return fields.flatMap((field) => {
    if (field.id === id) return change(field)
    return isGroup(field) ? [withFields(field, changed(field.fields, id, change))] : [field]
  })
}
const withFields = (group: Field, fields: Fields) => ({ ...group, fields }) as Field

/** The form without a field; a section or group goes with what is in it. */
export const without = (fields: Fields, id: string): Fields => changed(fields, id, () => [])

/** The form with one field written anew, in the same place. */
export const rewritten = (fields: Fields, field: Field): Fields =>
  changed(fields, field.id, () => [field])

/** The form with a copy of a field after it; the copy has ids of its own, and asks under the same condition. */
export function duplicated(fields: Fields, id: string): Fields {
  const taken = new Set(everyField(fields).map((field) => field.id))
  return changed(fields, id, (field) => {
    const names = new Map(everyField([field]).map((one) => [one.id, freeId(one.id, taken)]))
    return [field, renamed(field, names)]
  })
}

function renamed(field: Field, names: ReadonlyMap<string, string>): Field {
  const name = (id: string) => names.get(id) ?? id
  const { showIf } = field
  const tests = showIf?.tests.map((test) => ({ ...test, field: name(test.field) }))
  const copy = {
    ...field,
    id: name(field.id),
    ...(showIf && { showIf: { ...showIf, tests } }),
  } as Field
  if (!isGroup(field)) return copy
  const inner: Fields = field.fields
  return withFields(
    copy,
    inner.map((one) => renamed(one, names)),
  )
}

function freeId(id: string, taken: Set<string>): string {
  const stem = id.replace(/\d+$/, '').slice(0, 55) || 'field'
  for (let n = 2; ; n++) {
    const free = `${stem}${n}`
    if (!taken.has(free)) return (taken.add(free), free)
  }
}

/**
 * The form with a field one place earlier or later. At the edge of a section it steps out of it, beside a
 * section into it; repeated groups keep their questions, and sections stay on the outside.
 */
export function moved(fields: Fields, id: string, way: 'up' | 'down'): Fields {
  const step = way === 'up' ? -1 : 1
  const at = fields.findIndex((field) => field.id === id)
  if (at < 0)
    return fields.flatMap((field) => {
      if (!isGroup(field)) return [field]
      const inner: Fields = field.fields
      const place = inner.findIndex((one) => one.id === id)
      const atEdge = place === (way === 'up' ? 0 : inner.length - 1)
      if (place < 0 || !atEdge || field.kind !== 'section')
        return [withFields(field, moved(inner, id, way))]
      const rest = withFields(field, without(inner, id))
      return way === 'up' ? [inner[place]!, rest] : [rest, inner[place]!]
    })
  const beside = fields[at + step]
  const own = fields[at]!
  if (!beside) return fields
  if (beside.kind === 'section' && own.kind !== 'section') {
    const inner: Fields = way === 'up' ? [...beside.fields, own] : [own, ...beside.fields]
    return rewritten(without(fields, id), withFields(beside, inner))
  }
  return fields.map((field, i) => (i === at ? beside : i === at + step ? own : field))
}

/**
 * The form with a new field, last in the group `into`, or last of all. It has no words yet, which the
 * findings say; `id` tells it.
 */
export function added(
  fields: Fields,
  kind: FieldKind,
  into?: string,
): { fields: Fields; id: string } {
  const taken = new Set(everyField(fields).map((field) => field.id))
  const id = freeId(kind === 'section' || kind === 'repeated' ? 'part' : 'question', taken)
  const made = blank(id, kind)
  if (!into) return { fields: [...fields, made], id }
  const inside = (field: Field) =>
    isGroup(field) ? [withFields(field, [...field.fields, made])] : [field, made]
  return { fields: changed(fields, into, inside), id }
}

const none = { sv: '', en: '' }

function blank(id: string, kind: FieldKind): Field {
  const shown = { id, kind, label: none }
  if (kind === 'information') return shown as Field
  if (kind === 'section') return { ...shown, fields: [] } as unknown as Field
  if (kind === 'repeated') return { ...shown, fields: [], min: 0, max: 10 } as unknown as Field
  return {
    ...shown,
    required: false,
    ...((kind === 'choice' || kind === 'choices') && { options: [{ value: '1', label: none }] }),
    ...(kind === 'code' && { list: 'cost-centres' }),
  } as Field
}

import { type Fields, isQuestion } from '../definition/types.ts'
import { everyField, flat } from '../definition/walk.ts'
import { conditionFindings } from './conditions.ts'
import { limitFindings } from './limits.ts'
import { textFindings } from './texts.ts'
import type { Finding } from './types.ts'
import { unreachable } from './unreachable.ts'

/**
 * What has to be mended before a form is put to people, in the order of the form. None: it can be
 * asked and answered in both languages. `lists`: the lists of codes that the house has, where that is known.
 */
export function findings(fields: Fields, lists?: ReadonlySet<string>): Finding[] {
  const seen = new Set<string>()
  const twice = everyField(fields).filter(({ id }) => seen.size === seen.add(id).size)
  const found: Finding[] = [
    ...twice.map(({ id }): Finding => ({ field: id, code: 'same_id' })),
    ...everyField(fields).flatMap((field) => [
      ...textFindings(field),
      ...(isQuestion(field) ? limitFindings(field) : []),
      ...(field.kind === 'code' && lists && !lists.has(field.list)
        ? [{ field: field.id, code: 'unknown_list', about: field.list } as const]
        : []),
    ]),
    ...flat(fields).flatMap((field): Finding[] => {
      const empty = 'fields' in field && field.fields.length === 0
      const range = field.kind === 'repeated' && field.min > field.max
      return [
        ...(empty ? [{ field: field.id, code: 'empty' } as const] : []),
        ...(range ? [{ field: field.id, code: 'limits' } as const] : []),
      ]
    }),
    ...conditionFindings(fields),
    ...unreachable(fields),
  ]
  const place = new Map(everyField(fields).map(({ id }, at) => [id, at]))
  return found.sort((a, b) => place.get(a.field)! - place.get(b.field)!)
}

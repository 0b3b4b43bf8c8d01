import type { Upload } from '#kernel/files/index.ts'
import { uploads } from '#kernel/files/index.ts'
import { parse } from '#kernel/input.ts'
import { type Fields, flat } from '#modules/catalogue/index.ts'

/** A question that everybody answers at length: it does for the description, which is then not asked for. */
export const longQuestion = (fields: Fields) =>
  fields
    .flatMap((field) => (field.kind === 'section' && !field.showIf ? field.fields : [field]))
    .find((field) => field.kind === 'long-text' && field.required && !field.showIf)

/** Files that answer a question go with the message; the answer tells their names. */
export function withFiles(fields: Fields, raw: Record<string, unknown>) {
  const taken: Upload[] = []
  const given: Record<string, unknown> = { ...raw }
  for (const { id } of flat(fields).filter(({ kind }) => kind === 'file')) {
    if (!Object.hasOwn(raw, id)) continue
    const files = parse(uploads, raw[id])
    given[id] = files.map(({ sha256, name, size }) => ({ id: sha256, name, size }))
    taken.push(...files)
  }
  return { fields: given, taken }
}

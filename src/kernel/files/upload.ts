import { z } from 'zod'
import { Refusal } from '../errors.ts'

/** A file that this process has just taken in (kernel/web/form.ts); the bytes are already stored. */
export type Upload = { name: string; type: string; size: number; sha256: string }

const taken = new WeakSet<object>()
/** Only files that came in as files pass `upload`: an object sent as JSON names nobody else's bytes. */
export const takenIn = (file: Upload): Upload => {
  if (isProgram(file)) throw new Refusal('wrong_type')
  taken.add(file)
  return file
}

/** No case needs a program that starts at a click, whatever it is called; in an archive it does not. */
const isProgram = ({ name, type }: Upload) =>
  programs.has(type) || /\.(bat|cmd|com|cpl|exe|hta|lnk|msi|pif|scr|vb[es]|wsf)$/i.test(name)
const programs = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
])

export const upload = z.custom<Upload>(
  (value) => typeof value === 'object' && !!value && taken.has(value),
)
/** A file field: none, one or several. */
export const uploads = z.preprocess(
  (value) =>
    value === undefined || value === ''
      ? []
      : Array.isArray(value)
        ? value.filter(Boolean)
        : [value],
  z.array(upload).max(20).default([]),
)

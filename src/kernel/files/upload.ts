import { z } from 'zod'

/** A file that this process has just taken in (kernel/web/form.ts); the bytes are already stored. */
export type Upload = { name: string; type: string; size: number; sha256: string }

const taken = new WeakSet<object>()
/** Only files that came in as files pass `upload`: an object sent as JSON names nobody else's bytes. */
export const takenIn = (file: Upload): Upload => {
  taken.add(file)
  return file
}

export const upload = z.custom<Upload>((value) => typeof value === 'object' && !!value && taken.has(value))
/** A file field: none, one or several. */
export const uploads = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value.filter(Boolean) : [value]),
  z.array(upload).max(20).default([]),
)

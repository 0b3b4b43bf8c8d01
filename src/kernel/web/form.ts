import { Readable } from 'node:stream'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import type { Ctx } from '../context.ts'
import { Refusal } from '../errors.ts'
import { takeFile } from '../files/take-file.ts'
import type { Upload } from '../files/upload.ts'

export type Input = Record<string, unknown>

/** A form's text may be this large; files have their own limit. */
const maxText = 1_000_000

/**
 * What a request brings, whatever its form: JSON, a plain form, or a form with files. Dotted names
 * nest (`fields.topic`), repeated names become lists, files are stored as they stream in.
 */
export async function inputOf(ctx: Ctx, request: Request, params: object = {}): Promise<Input> {
  if (request.method === 'GET' || request.method === 'HEAD')
    return { ...nest([...new URL(request.url).searchParams]), ...params }
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'multipart/form-data') return { ...(await multipart(ctx, request)), ...params }
  const body = await limitedText(request)
  if (body === '') return { ...params }
  if (type === 'application/json') return { ...jsonObject(body), ...params }
  if (type === 'application/x-www-form-urlencoded')
    return { ...nest([...new URLSearchParams(body)]), ...params }
  throw new Refusal('wrong_type')
}

function jsonObject(body: string): Input {
  let value: unknown
  try {
    value = JSON.parse(body, (_, one) => (typeof one === 'string' ? storable(one) : one))
  } catch {
    throw new Refusal('malformed')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal('malformed')
  return value as Input
}

/** The database takes neither NUL nor half a character: nothing that people write holds them. */
const storable = (text: string) => text.toWellFormed().replaceAll('\0', '')

async function limitedText(request: Request): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > maxText) throw new Refusal('too_large')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** `[['fields.topic', 'x']]` → `{ fields: { topic: 'x' } }`; a name that reaches into prototypes is dropped. */
export function nest(pairs: [string, unknown][]): Input {
  const root: Input = Object.create(null)
  for (const [name, given] of pairs) {
    if (given === undefined) continue
    const value = typeof given === 'string' ? storable(given) : given
    const path = name.split('.')
    if (path.length > 4 || path.some((key) => key === '__proto__' || key === '')) continue
    let at = root
    for (const key of path.slice(0, -1)) {
      const next = (at[key] ??= Object.create(null))
      if (typeof next !== 'object' || next === null || Array.isArray(next))
        throw new Refusal('malformed')
      at = next as Input
    }
    const last = path.at(-1)!
    const before = at[last]
    // Added in place: a copy for each of half a million repetitions would stop the process for long.
    if (Array.isArray(before)) before.push(value)
    else at[last] = before === undefined ? value : [before, value]
  }
  return root
}

const typed = new WeakMap<Refusal, Input>()
/** What stood before the file that was too large: a form gets its words back. */
export const typedBefore = (refusal: Refusal): Input => typed.get(refusal) ?? {}

function multipart(ctx: Ctx, request: Request): Promise<Input> {
  const max = ctx.hub.settings.maxUpload
  // All files of one form together; a body that does not say how long it is, is counted on its way.
  let left = max
  const take = (bytes: number) => {
    left -= bytes
    if (left < 0) throw new Refusal('too_large')
  }
  const tooLarge = Number(request.headers.get('content-length') ?? 0) > max + maxText
  return new Promise((resolve, reject) => {
    const pairs: [string, unknown][] = []
    let textSize = 0
    const fail = (error: unknown) => {
      const refusal = error instanceof Refusal ? error : new Refusal('malformed')
      if (['too_large', 'wrong_type', 'unavailable'].includes(refusal.code))
        typed.set(refusal, nest(pairs))
      reject(refusal)
    }
    const files: Promise<unknown>[] = []
    const open: BusboyFileStream[] = []
    let reader: BusboyInstance
    try {
      reader = new Busboy({
        headers: { 'content-type': request.headers.get('content-type')! },
        limits: { fields: 500, files: 20, parts: 520, fieldSize: maxText, fieldNameSize: 200 },
      })
    } catch {
      throw new Refusal('malformed')
    }
    reader.on('field', (name, value, _nameCut, cut) => {
      textSize += value.length
      if (cut || textSize > maxText) return fail(new Refusal('too_large'))
      pairs.push([name, value])
    })
    reader.on('file', (name, stream, fileName) => {
      stream.on('error', () => {}) // a form cut short: unheard, it would end the process
      if (!fileName) return void stream.resume() // an empty file field
      if (tooLarge) {
        stream.resume()
        return fail(new Refusal('too_large'))
      }
      open.push(stream)
      const stored = store(ctx, stream, fileName, take)
      const place = pairs.push([name, undefined]) - 1 // files keep the order in which they were sent
      stored.then((file) => (pairs[place] = [name, file]), fail)
      files.push(stored)
    })
    // What is over a limit is not left out in silence.
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      reader.on(limit, () => fail(new Refusal('too_large')))
    reader.on('error', fail)
    reader.on('finish', () => Promise.all(files).then(() => resolve(nest(pairs)), fail))
    if (!request.body) return fail(new Refusal('malformed'))
    const body = Readable.fromWeb(request.body as import('node:stream/web').ReadableStream)
    body.on('error', (error) => {
      fail(error)
      // The sender has gone: nobody will end these streams, and what they have written has to go.
      for (const stream of open) stream.destroy(error)
    })
    body.pipe(reader)
  })
}

async function store(
  ctx: Ctx,
  stream: BusboyFileStream,
  fileName: string,
  take: (bytes: number) => void,
): Promise<Upload> {
  let cutShort: Error | null = null
  stream.once('error', (error) => (cutShort = error))
  const watched = async function* () {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      take(chunk.length)
      yield chunk
    }
    if (cutShort) throw cutShort
  }
  try {
    return await takeFile(ctx, watched(), fileName)
  } catch (error) {
    throw unkept(ctx, error)
  } finally {
    stream.resume()
  }
}

/** The folder of the files is full or gone: no fault of the sender, who may try again later. */
function unkept(ctx: Ctx, error: unknown) {
  if (!(error instanceof Error && 'syscall' in error)) return error
  ctx.hub.log.error({ err: error, requestId: ctx.requestId }, 'a file could not be kept')
  return new Refusal('unavailable')
}

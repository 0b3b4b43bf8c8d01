import { createContext, data, type RouterContextProvider } from 'react-router'
import type { Ctx } from '../context.ts'
import {
  fieldErrorText,
  type Refusal,
  type RefusalCode,
  refusalOf,
  refusalText,
} from '../errors.ts'
import type { Text2 } from '../text.ts'
import { type Input, inputOf, typedBefore } from './form.ts'

/** How the server hands a request's context to loaders and actions. */
export const requestContext = createContext<Ctx>()

type Args = { context: Readonly<RouterContextProvider> }
type ActionArgs = Args & { request: Request; params: object }

/** The one wrapper of loaders: a refusal becomes the page of its status. */
export async function read<T>({ context }: Args, fn: (ctx: Ctx) => Promise<T>): Promise<T> {
  const ctx = context.get(requestContext)
  try {
    return await fn(ctx)
  } catch (error) {
    throw asPage(ctx, error)
  }
}

/** What an action answers when it did not go through: the page is shown again with what was typed. */
export type Refused = {
  ok: false
  code: RefusalCode
  message: string
  /** A sentence per field, in the reader's language. */
  errors: Record<string, string>
  /** What was typed, to be kept; files have to be chosen again. */
  values: Record<string, any>
  more: Record<string, any>
}

/** The one wrapper of actions. What the reader can mend comes back to the form; the rest is a page. */
export async function submit<T>(
  { context, request, params }: ActionArgs,
  fn: (ctx: Ctx, input: Input) => Promise<T>,
) {
  const ctx = context.get(requestContext)
  let input: Input = {}
  try {
    input = await inputOf(ctx, request, params)
    return await fn(ctx, input)
  } catch (error) {
    const refusal = refusalOf(error)
    if (!mendable(refusal)) throw asPage(ctx, error)
    if (refusal !== error) logged(ctx, error)
    return data(refused(ctx, refusal, { ...typedBefore(refusal), ...input }), {
      status: refusal.status,
    })
  }
}

const mendable = ({ status, code }: Refusal) =>
  [409, 413, 415, 422, 429, 503].includes(status) || code === 'elevation_needed'

function refused(ctx: Ctx, refusal: Refusal, values: Input): Refused {
  // A form may have a sentence of its own for what is wrong with a field.
  const sentences = (refusal.more['sentences'] ?? {}) as Record<string, Text2>
  const errors = Object.fromEntries(
    Object.entries(refusal.errors).map(([field, [code]]) => [
      field,
      (sentences[field] ?? fieldErrorText(code!))[ctx.lang],
    ]),
  )
  const { code, more } = refusal
  return { ok: false, code, message: refusalText(code)[ctx.lang], errors, values, more }
}

function asPage(ctx: Ctx, error: unknown): unknown {
  const { code, status } = refusalOf(error)
  if (code === 'broken') return error
  if (code === 'unavailable') logged(ctx, error)
  return data({ code, message: refusalText(code)[ctx.lang] }, { status })
}

const logged = (ctx: Ctx, error: unknown) =>
  ctx.hub.log.error({ err: error, requestId: ctx.requestId }, 'the database is away')

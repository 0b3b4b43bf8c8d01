import { Readable } from 'node:stream'
import { flat, type Fields, saidAnswers, type Answers } from '#modules/catalogue/index.ts'
import { csvOf } from '#kernel/csv/write.ts'
import type { Ctx } from '#kernel/context.ts'
import { inLang } from '#kernel/text.ts'
import { dayOf } from '#kernel/time.ts'
import { answeredCases, type AnsweredCase, askedService, formsAnswered } from './queries.ts'
import { answersText } from './text.ts'

const batch = 500

/**
 * All answers to a service's form, to save. CSV: a line for each order and a column for each question of
 * any version of the form, in words; rows of a repeated group in one cell. JSON: the forms, and
 * the answers as they were given. Written while it is read, however much it is.
 */
export async function answersFile(ctx: Ctx, slug: string, kind: 'csv' | 'json'): Promise<Response> {
  const serviceId = await askedService(ctx, slug)
  const forms = await formsAnswered(ctx, serviceId)
  const parts =
    kind === 'csv' ? asCsv(ctx, serviceId, forms) : asJson(ctx, serviceId, { slug, forms })
  const type = kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/json'
  return new Response(Readable.toWeb(Readable.from(encoded(parts))) as ReadableStream, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${slug}-${dayOf(ctx.now)}.${kind}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

type Forms = Awaited<ReturnType<typeof formsAnswered>>

async function* encoded(parts: AsyncIterable<string>) {
  const encoder = new TextEncoder()
  for await (const part of parts) yield encoder.encode(part)
}

async function* batches(ctx: Ctx, serviceId: string): AsyncGenerator<AnsweredCase[]> {
  let after: string | undefined
  for (;;) {
    const rows = await answeredCases(ctx, serviceId, { after, limit: batch })
    if (rows.length > 0) yield rows
    if (rows.length < batch) return
    after = rows.at(-1)!.id
  }
}

async function* asCsv(ctx: Ctx, serviceId: string, forms: Forms) {
  const say = (key: keyof typeof answersText) => answersText[key][ctx.lang]
  const columns = columnsOf(forms, ctx)
  const known = new Map(forms.map((form) => [form.id, form]))
  const own = (['number', 'openedAt', 'state', 'channel', 'language', 'version'] as const).map(say)
  yield csvOf([[...own, ...columns.map(({ label }) => label)]])
  for await (const rows of batches(ctx, serviceId)) {
    const lines = rows.map((row) => {
      const form = known.get(row.formId!)
      const said = form ? inCells(form.fields, row.answers as Answers, ctx) : new Map()
      return [
        ...[row.number, row.openedAt.toISOString(), row.state, row.channel, row.language],
        ...[String(form?.version ?? ''), ...columns.map(({ id }) => said.get(id) ?? '')],
      ]
    })
    yield csvOf(lines).slice(1) // the mark of UTF-8 stands once, at the beginning
  }
}

/** The questions of all versions: as the newest has them, then what older ones asked beside. */
function columnsOf(forms: Forms, { lang }: Ctx) {
  const labels = new Map<string, string>()
  for (const { fields } of forms)
    for (const { id, kind, label } of flat(fields))
      if (kind !== 'information' && !labels.has(id)) labels.set(id, inLang(label, lang).text)
  return [...labels].map(([id, label]) => ({ id, label }))
}

function inCells(fields: Fields, answers: Answers, { lang }: Ctx): Map<string, string> {
  const cells = new Map<string, string>()
  for (const { id, label, value } of saidAnswers(fields, answers, lang)) {
    const [top = ''] = id.split('.')
    if (id === top) cells.set(id, value)
    else cells.set(top, [cells.get(top), `${label}: ${value}`].filter(Boolean).join('\n'))
  }
  return cells
}

async function* asJson(
  ctx: Ctx,
  serviceId: string,
  { slug, forms }: { slug: string; forms: Forms },
) {
  const shown = forms.map(({ id, version, fields }) => ({ id, version, fields }))
  yield `{"service":${JSON.stringify(slug)},"forms":${JSON.stringify(shown)},"orders":[`
  let first = true
  for await (const rows of batches(ctx, serviceId)) {
    yield (first ? '' : ',') + rows.map((row) => JSON.stringify(row)).join(',')
    first = false
  }
  yield ']}\n'
}

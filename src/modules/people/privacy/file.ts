import type { Ctx } from '#kernel/context.ts'
import { dataWords, type Given } from '#kernel/personal-data/index.ts'
import { inLang, type Lang, sayIn, type Text2 } from '#kernel/text.ts'
import { dayOf, longTime } from '#kernel/time.ts'
import { myDataGiven } from './my-data.ts'
import { privacyText } from './text.ts'

type Part = { as?: string; rows: Record<string, unknown>[] }
type Table = Record<'table' | 'title' | 'purpose' | 'basis' | 'seenBy' | 'kept', string> & {
  leftOut?: string
  parts: Part[]
}

/** All that is kept about whoever asks, as a file: `json` for programs, `html` for people. */
export async function myDataFile(ctx: Ctx, form: 'json' | 'html'): Promise<Response> {
  const { lang, now, actor } = ctx
  const tables = (await myDataGiven(ctx)).flatMap((given) => tableOf(given, lang))
  const about = { person: actor.name, madeAt: now.toISOString(), language: lang }
  const body =
    form === 'json'
      ? `${JSON.stringify({ ...about, tables }, null, 2)}\n`
      : htmlOf(tables, { ...about, now }, lang)
  return new Response(body, {
    headers: {
      'content-type': `${form === 'json' ? 'application/json' : 'text/html'}; charset=utf-8`,
      'content-disposition': `attachment; filename="navet-${dayOf(now)}.${form}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

function tableOf({ declared, parts }: Given, lang: Lang): Table[] {
  if (parts.length === 0 && !declared.leftOut) return []
  const say = sayIn(dataWords, lang)
  const heading = (column: string) => declared.shows[column]![lang]
  return [
    {
      table: declared.table,
      title: declared.title[lang],
      purpose: declared.purpose[lang],
      basis: say(`basis.${declared.basis}`),
      seenBy: say(`seenBy.${declared.seenBy}`),
      kept: declared.kept[lang],
      ...(declared.leftOut && { leftOut: declared.leftOut[lang] }),
      parts: parts.map(({ as, columns, rows }) => ({
        ...(as && { as: as[lang] }),
        rows: rows.map((row) =>
          Object.fromEntries(columns.map((name) => [heading(name), plain(row[name], lang)])),
        ),
      })),
    },
  ]
}

/** What is written in both languages is given in the reader's. */
const plain = (value: unknown, lang: Lang) =>
  value && typeof value === 'object' && 'sv' in value && 'en' in value
    ? inLang(value as Text2, lang).text
    : value

function htmlOf(tables: Table[], about: { person: string; now: Date }, lang: Lang): string {
  const say = sayIn(privacyText, lang)
  const title = `${say('myData')}: ${about.person}`
  const sections = tables.map(
    (one) =>
      `<h2>${escape(one.title)}</h2><p>${escape(one.purpose)}. ${escape(say('keptFor'))}: ${escape(one.kept)}. ` +
      `${escape(say('seenBy'))}: ${escape(one.seenBy)}. ${escape(one.basis)}.</p>` +
      (one.leftOut ? `<p><em>${escape(one.leftOut)}</em></p>` : '') +
      one.parts.map((part) => tableHtml(part, lang)).join(''),
  )
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escape(title)}</title>` +
    `<meta name="color-scheme" content="light dark"><meta name="viewport" content="width=device-width">` +
    `<style>${style}</style></head><body><h1>${escape(title)}</h1><p>${escape(longTime(about.now, lang))}</p>` +
    `${sections.join('')}</body></html>\n`
  )
}

const style =
  'body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}' +
  'table{border-collapse:collapse;margin:1em 0}th,td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;' +
  'border-bottom:1px solid;white-space:pre-wrap;overflow-wrap:anywhere}'

function tableHtml({ as, rows }: Part, lang: Lang): string {
  const names = Object.keys(rows[0]!)
  const head = names.map((name) => `<th scope="col">${escape(name)}</th>`).join('')
  const body = rows.map(
    (row) =>
      `<tr>${names.map((name) => `<td>${escape(read(row[name], lang))}</td>`).join('')}</tr>`,
  )
  const caption = as ? `<caption>${escape(as)}</caption>` : ''
  return `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function read(value: unknown, lang: Lang): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return sayIn(privacyText, lang)(value ? 'yes' : 'no')
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)

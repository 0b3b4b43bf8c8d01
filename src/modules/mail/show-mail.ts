import { readMail, safeHtml, textOf } from '#engines/mail/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { sayIn } from '#kernel/text.ts'
import { mayReadNotes, visibleCases } from '#modules/cases/index.ts'
import { db } from './tables.ts'
import { words } from './text.ts'

/** Pictures of the mail itself are shown up to this many bytes in all. */
const mostPictures = 5_000_000

/**
 * A whole mail as a document of its own, quotes and signature too: for whoever sees its case as staff. Its
 * HTML is made safe, and its pictures from elsewhere are fetched only when they are asked for.
 */
export async function showMail(ctx: Ctx, id: string, { remote }: { remote: boolean }) {
  const row = await db(ctx)
    .selectFrom('mails')
    .select(['rawSha256', 'caseId'])
    .where('id', '=', id)
    .executeTakeFirst()
  const theCase =
    row?.caseId &&
    (await visibleCases(ctx)
      .selectAll('cases')
      .where('cases.id', '=', row.caseId)
      .executeTakeFirst())
  if (!theCase || !mayReadNotes(ctx.actor, theCase)) throw notFound()
  const pictures = new Map<string, string>()
  let size = 0
  const raw = ctx.hub.files.read(row.rawSha256) as unknown as AsyncIterable<Buffer>
  const mail = await readMail(raw, {
    async file({ contentId, type }, bytes) {
      const kept: Buffer[] = []
      for await (const chunk of bytes)
        if (contentId && (size += chunk.length) < mostPictures) kept.push(chunk)
      if (contentId && size < mostPictures)
        pictures.set(contentId, `data:${type};base64,${Buffer.concat(kept).toString('base64')}`)
    },
  })
  const parts = mail.bodies.map(({ plain, html }) =>
    html === null
      ? { html: `<pre>${escape(plain ?? '')}</pre>`, blocked: 0 }
      : safeHtml(html, { inline: (cid) => pictures.get(cid), remote }),
  )
  const blocked = parts.reduce((sum, part) => sum + part.blocked, 0)
  return documentOf(ctx, {
    title: mail.subject,
    from: `${mail.from?.name ?? ''} <${mail.from?.address ?? ''}>`,
    body:
      parts.length > 0
        ? parts.map(({ html }) => html).join('<hr>')
        : `<pre>${escape(textOf(mail))}</pre>`,
    blocked,
  })
}

type Shown = { title: string; from: string; body: string; blocked: number }

function documentOf(ctx: Ctx, { title, from, body, blocked }: Shown) {
  const say = sayIn(words, ctx.lang)
  const ask =
    blocked > 0
      ? `<p>${escape(say('blocked', { n: blocked }))} <a href="?remote=1">${escape(say('showRemote'))}</a></p>`
      : ''
  return (
    `<!doctype html><html lang="${ctx.lang}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escape(title || say('noSubject'))}</title>` +
    `<style>:root{color-scheme:light}body{font:16px/1.5 sans-serif;margin:1rem;max-width:60rem;overflow-wrap:anywhere}` +
    `pre{white-space:pre-wrap;font:inherit}img,table{max-width:100%}blockquote{margin-left:0;padding-left:1rem;border-left:3px solid #888}` +
    `</style></head><body><h1 style="font-size:1.25rem">${escape(title || say('noSubject'))}</h1>` +
    `<p>${escape(from)}</p>${ask}<hr><div>${body}</div></body></html>`
  )
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)

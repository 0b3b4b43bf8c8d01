import { Readable } from 'node:stream'
import type { Generated, Selectable } from 'kysely'
import type { Ctx } from '../context.ts'
import { lens } from '../database/lens.ts'
import type { Upload } from './upload.ts'

type Files = {
  id: Generated<string>
  ownerKind: string
  ownerId: string
  name: string
  type: string
  size: number
  sha256: string
  uploadedBy: string | null
  createdAt: Date
}
export type FileRow = Selectable<Files>
const db = lens<{ files: Files }>()

/** Ties stored bytes to a record. Who may read them is the owner's policy. */
export const attachFile = (ctx: Ctx, owner: { kind: string; id: string }, file: Upload) =>
  db(ctx)
    .insertInto('files')
    .values({
      ownerKind: owner.kind,
      ownerId: owner.id,
      ...file,
      uploadedBy: ctx.actor.personId,
      createdAt: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Hands all files of one record on to another. */
export const moveFiles = (ctx: Ctx, fromId: string, to: { kind: string; id: string }) =>
  db(ctx)
    .updateTable('files')
    .set({ ownerKind: to.kind, ownerId: to.id })
    .where('ownerId', '=', fromId)
    .execute()

/** Forgets the files of a record; the bytes go when nobody owns them. */
export const dropFiles = (ctx: Ctx, ownerId: string) =>
  db(ctx).deleteFrom('files').where('ownerId', '=', ownerId).execute()

/** The files of many records at once. */
export const filesOf = (ctx: Ctx, ownerIds: string[]) =>
  db(ctx)
    .selectFrom('files')
    .select(['id', 'ownerId', 'name', 'type', 'size', 'createdAt'])
    .where('ownerId', 'in', ownerIds)
    .orderBy('id')
    .execute()

export const getFile = (ctx: Ctx, id: string) =>
  db(ctx).selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()

/** Kinds a browser may show in place; all others are saved. SVG and HTML can carry scripts. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'])

export const fileResponse = (ctx: Ctx, file: FileRow) =>
  new Response(Readable.toWeb(ctx.hub.files.read(file.sha256) as Readable) as ReadableStream, {
    headers: {
      'content-type': shown.has(file.type) ? file.type : 'application/octet-stream',
      'content-length': String(file.size),
      'content-disposition': `${shown.has(file.type) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=0',
    },
  })

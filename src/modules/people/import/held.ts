import { createHmac, timingSafeEqual } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid, notFound, Refusal } from '#kernel/errors.ts'
import { upload } from '#kernel/files/upload.ts'
import { administratorsOnly } from '../policy.ts'
import { secretOf } from '#kernel/secret.ts'
import { importPersons } from './apply.ts'
import { type Plan, planImport } from './plan.ts'

/** A file that waits for its yes: its bytes lie among the uploads, and go within two days. */
type Held = { sha256: string; seal: string; digest: string }
/** Lines of each kind that a page shows; the counts are of all. */
const shown = 200

export type Report = Held & {
  counts: Record<'added' | 'changed' | 'unchanged' | 'refused' | 'alike', number>
  added: Plan['added']
  changed: Plan['changed']
  refused: Plan['refused']
}

/** What the form of the import sends: a file to look through, or the yes to what was shown. */
export async function actOnImport(ctx: Ctx, sent: Record<string, unknown>) {
  administratorsOnly(ctx)
  if (sent['do'] !== 'apply') {
    const file = upload.safeParse(sent['file'])
    if (!file.success) throw invalid({ file: ['required'] })
    return { report: await reportOf(ctx, file.data.sha256) }
  }
  const { sha256, seal, digest } = heldFields.parse(sent)
  if (!sealed(ctx, sha256, seal)) throw notFound()
  try {
    const bytes = await bytesOf(ctx, sha256)
    const { skipRefused } = sent as { skipRefused: boolean }
    return { done: await importPersons(ctx, { bytes, digest, skipRefused }) }
  } catch (error) {
    const again =
      error instanceof Refusal &&
      ['changed_meanwhile', 'invalid', 'elevation_needed'].includes(error.code)
    if (!again) throw error
    // Nothing was done; the report is of what stands there now.
    return { report: await reportOf(ctx, sha256), refusal: error.code }
  }
}

const heldFields = z.object({ sha256: z.string(), seal: z.string(), digest: z.string() })

async function reportOf(ctx: Ctx, sha256: string): Promise<Report> {
  const plan = await planImport(ctx, await bytesOf(ctx, sha256))
  return {
    ...{ sha256, seal: sealOf(ctx, sha256), digest: plan.digest },
    counts: countsOf(plan),
    added: plan.added.slice(0, shown),
    changed: plan.changed.slice(0, shown),
    refused: plan.refused.slice(0, shown),
  }
}

/** How many of each, of a plan. */
export const countsOf = ({ added, changed, unchanged, refused }: Plan) => ({
  ...{ added: added.length, changed: changed.length, unchanged, refused: refused.length },
  alike: added.filter(({ alike }) => alike.length > 0).length,
})

const bytesOf = (ctx: Ctx, sha256: string) => buffer(ctx.hub.files.read(sha256))

/** Binds a stored file to whoever sent it: nobody names the bytes of somebody else. */
const sealOf = ({ hub, actor }: Ctx, sha256: string) =>
  createHmac('sha256', secretOf(hub)).update(`import ${actor.personId} ${sha256}`).digest('hex')

function sealed(ctx: Ctx, sha256: string, seal: string) {
  const own = Buffer.from(sealOf(ctx, sha256))
  const given = Buffer.from(seal)
  return own.length === given.length && timingSafeEqual(own, given)
}

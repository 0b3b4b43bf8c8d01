import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { email as emailField, parse } from '#kernel/input.ts'
import { personAt } from '../persons/find.ts'
import { erasePerson } from './erase.ts'
import { erasurePreview } from './preview.ts'
import { processingFile, processingRegister } from './register.ts'

/** `navet people erase EMAIL`: what would go and what stays; with `sure` it is done. */
export async function peopleErase(ctx: Ctx, address: string, { sure }: { sure: boolean }) {
  const { email } = parse(z.object({ email: emailField }), { email: address })
  const found = await personAt(ctx, email)
  if (!found) throw invalid({ email: ['unknown'] })
  const { may: _, ...preview } = await erasurePreview(ctx, found.id)
  const { done } = sure ? await erasePerson(ctx, { personId: found.id, sure }) : { done: false }
  return { ...preview, asked: sure, done }
}

/** `navet people processing`: the register of processing, and the same as a CSV file. */
export const peopleProcessing = async (ctx: Ctx) => ({
  register: await processingRegister(ctx),
  csv: await (await processingFile(ctx, 'csv')).text(),
})

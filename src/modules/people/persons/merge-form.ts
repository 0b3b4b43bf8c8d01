import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { tellApart } from './duplicates.ts'
import { mergePersons } from './merge.ts'

export type MergeInput = { do?: string } & Parameters<typeof mergePersons>[1] &
  Parameters<typeof tellApart>[1]

/** What the page about two entries sends; gives the page to go to. Each operation parses for itself. */
export async function mergeByForm(ctx: Ctx, input: MergeInput): Promise<string> {
  switch (input.do) {
    case 'merge':
      await mergePersons(ctx, input)
      return `/admin/people/${input.keptId}?did=merged`
    case 'apart':
      await tellApart(ctx, input)
      return '/admin/people/duplicates'
    default:
      throw new Refusal('malformed')
  }
}

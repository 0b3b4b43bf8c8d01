/** What `navet catalogue` does. */
import type { Ctx } from '#kernel/context.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { type Difference, importCatalogue } from './exchange/import.ts'
import { catalogueIn, written } from './exchange/write.ts'

export type { Difference }

export const catalogueExport = async (ctx: Ctx): Promise<string> =>
  written(await catalogueIn(ctx, (await defaultUnit(ctx)).id))

export const catalogueImport = async (ctx: Ctx, given: { text: string; apply: boolean }) =>
  importCatalogue(ctx, { ...given, unitId: (await defaultUnit(ctx)).id })

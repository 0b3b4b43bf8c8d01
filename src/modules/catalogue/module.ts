import type { Module } from '#kernel/module.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { addSynonyms, synonymsOf } from '#modules/search/index.ts'
import { catalogueApi } from './api.ts'
import { demoServices } from './demo/index.ts'
import { demoSynonyms } from './demo/synonyms.ts'
import { generalService } from './general.ts'
import { putService } from './operations.ts'

export const catalogue: Module = {
  name: 'catalogue',
  api: catalogueApi,
  personalData: [],
  async demo(ctx) {
    const { id: unitId } = await defaultUnit(ctx)
    for (const service of [...demoServices, generalService])
      await putService(ctx, { ...service, unitId })
    if ((await synonymsOf(ctx, unitId)).length === 0)
      for (const words of demoSynonyms) await addSynonyms(ctx, { unitId, words })
  },
}

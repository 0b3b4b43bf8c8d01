import type { Module } from '#kernel/module.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { addSynonyms, synonymsOf } from '#modules/search/index.ts'
import { catalogueApi } from './api.ts'
import { codesApi } from './codes/api.ts'
import { editingApi } from './editing/api.ts'
import { publishing } from './editing/operations.ts'
import { linkChecking } from './upkeep/check-links.ts'
import { reviewReminding } from './upkeep/reviews.ts'
import { guidesApi } from './guides/api.ts'
import { demoServices } from './demo/index.ts'
import { demoOwner } from './demo/owner.ts'
import { demoGuides } from './demo/guides/index.ts'
import { demoSynonyms } from './demo/synonyms.ts'
import { generalService } from './general.ts'
import { putGuide } from './guides/operations.ts'
import { myGuidesPanel } from './guides/queries.ts'
import { putService } from './operations.ts'
import { cataloguePersonColumns, cataloguePersonalData } from './personal-data.ts'

export const catalogue: Module = {
  name: 'catalogue',
  api: [...catalogueApi, ...guidesApi, ...editingApi, ...codesApi],
  jobs: [publishing, reviewReminding, linkChecking],
  panels: { 'my.page': myGuidesPanel },
  personColumns: cataloguePersonColumns,
  personalData: cataloguePersonalData,
  async demo(ctx) {
    const { id: unitId } = await defaultUnit(ctx)
    for (const service of [...demoServices, generalService])
      await putService(ctx, { ...service, unitId, owner: await demoOwner(ctx, service) })
    for (const guide of demoGuides) await putGuide(ctx, { ...guide, unitId })
    if ((await synonymsOf(ctx, unitId)).length === 0)
      for (const words of demoSynonyms) await addSynonyms(ctx, { unitId, words })
  },
}

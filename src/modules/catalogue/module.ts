import type { Module } from '#kernel/module.ts'
import { headings, said } from '#kernel/personal-data/index.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { addSynonyms, synonymsOf } from '#modules/search/index.ts'
import { catalogueApi } from './api.ts'
import { demoServices } from './demo/index.ts'
import { demoGuides } from './demo/guides/index.ts'
import { demoSynonyms } from './demo/synonyms.ts'
import { generalService } from './general.ts'
import { putGuide } from './guides/operations.ts'
import { myGuidesPanel } from './guides/queries.ts'
import { putService } from './operations.ts'

export const catalogue: Module = {
  name: 'catalogue',
  api: catalogueApi,
  panels: { 'my.page': myGuidesPanel },
  personColumns: [{ table: 'guide_ticks', column: 'person_id', key: ['guide_id', 'step_id'] }],
  personalData: [
    {
      table: 'guide_ticks',
      title: said('Steg du har bockat av i vägledningar', 'Steps you have ticked in guides'),
      columns: ['person_id', 'step_id'],
      purpose: said(
        'Att du kan gå vidare i en vägledning där du var',
        'To let a person go on with a guide where they were',
      ),
      basis: 'task',
      seenBy: 'nobody',
      kept: said(
        'Så länge du är känd på enheten, eller tills du tar bort bocken',
        'As long as the person is known to the unit, or until they take the tick away',
      ),
      finds: [{ column: 'person_id', erase: 'delete' }],
      shows: { ticked_at: headings.at, step_id: said('Steg', 'Step') },
    },
  ],
  async demo(ctx) {
    const { id: unitId } = await defaultUnit(ctx)
    for (const service of [...demoServices, generalService])
      await putService(ctx, { ...service, unitId })
    for (const guide of demoGuides) await putGuide(ctx, { ...guide, unitId })
    if ((await synonymsOf(ctx, unitId)).length === 0)
      for (const words of demoSynonyms) await addSynonyms(ctx, { unitId, words })
  },
}

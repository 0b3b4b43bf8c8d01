import type { Module } from '#kernel/module.ts'
import { headings, said } from '#kernel/personal-data/index.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { addSynonyms, synonymsOf } from '#modules/search/index.ts'
import { catalogueApi } from './api.ts'
import { demoServices } from './demo/index.ts'
import { demoOwner } from './demo/owner.ts'
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
  personColumns: [
    ...['owner_id', 'approver_id', 'approval_deputy_id'].map((column) => ({
      table: 'services',
      column,
    })),
    { table: 'guide_ticks', column: 'person_id', key: ['guide_id', 'step_id'] },
  ],
  personalData: [
    {
      table: 'services',
      title: said('Tjänster du svarar för eller godkänner', 'Services you answer for or approve'),
      columns: ['owner_id', 'approver_id', 'approval_deputy_id'],
      purpose: said(
        'Att veta vem som ska fråga om sidan stämmer, och vem som godkänner beställningar',
        'To know whom to ask whether the page holds, and who approves orders',
      ),
      basis: 'task',
      seenBy: 'staff',
      kept: said(
        'Tills någon annan tar över tjänsten',
        'Until somebody else takes the service over',
      ),
      finds: [
        {
          column: 'owner_id',
          as: said('Svarar för sidan', 'Answers for the page'),
          erase: { owner_id: 'null' },
        },
        {
          column: 'approver_id',
          as: said('Godkänner', 'Approves'),
          erase: { approver_id: 'null' },
        },
        {
          column: 'approval_deputy_id',
          as: said('Godkänner i någons ställe', 'Approves as a deputy'),
          erase: { approval_deputy_id: 'null' },
        },
      ],
      shows: { name: headings.name, updated_at: said('Ändrad', 'Changed') },
    },
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
      await putService(ctx, { ...service, unitId, owner: await demoOwner(ctx, service) })
    for (const guide of demoGuides) await putGuide(ctx, { ...guide, unitId })
    if ((await synonymsOf(ctx, unitId)).length === 0)
      for (const words of demoSynonyms) await addSynonyms(ctx, { unitId, words })
  },
}

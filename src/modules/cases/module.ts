import type { Module } from '#kernel/module.ts'
import { casesApi } from './api.ts'
import { demoCases } from './demo/cases.ts'
import { casesDisposal } from './disposal.ts'
import { closeDelivered, outgoingSending } from './jobs.ts'
import { draftsPersonalData } from './drafts/personal-data.ts'
import { casesPersonalData } from './personal-data.ts'
import { groupCases } from './queries/group-cases.ts'
import { serviceFigures } from './service-figures.ts'
import { myOpenCasesIfAny, myOwn } from './panels.ts'

export const cases: Module = {
  name: 'cases',
  api: casesApi,
  jobs: [closeDelivered, outgoingSending],
  panels: {
    'service.facts': serviceFigures,
    'my.page': myOwn,
    'group.panel': groupCases,
    'home.mine': myOpenCasesIfAny,
  },
  disposals: [casesDisposal],
  demo: demoCases,
  personColumns: [
    { table: 'cases', column: 'requester_id' },
    { table: 'cases', column: 'assignee_id' },
    { table: 'cases', column: 'ordered_by_id' },
    { table: 'case_viewers', column: 'person_id', key: ['case_id'] },
    { table: 'case_messages', column: 'author_id' },
    { table: 'order_drafts', column: 'person_id' },
    { table: 'case_outbox', column: 'author_id' },
    { table: 'case_ticks', column: 'by_id', key: ['case_id', 'item_id'] },
  ],
  personalData: [...casesPersonalData, draftsPersonalData],
}

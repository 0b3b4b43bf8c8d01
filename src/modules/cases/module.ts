import type { Module } from '#kernel/module.ts'
import { casesApi } from './api.ts'
import { demoCases } from './demo/cases.ts'
import { closeDelivered } from './jobs.ts'
import { groupCases } from './queries/group-cases.ts'
import { myOpenCases, myOpenCasesIfAny } from './panels.ts'

export const cases: Module = {
  name: 'cases',
  api: casesApi,
  jobs: [closeDelivered],
  panels: { 'my.page': myOpenCases, 'group.panel': groupCases, 'home.mine': myOpenCasesIfAny },
  demo: demoCases,
  personColumns: [
    { table: 'cases', column: 'requester_id' },
    { table: 'cases', column: 'assignee_id' },
    { table: 'cases', column: 'ordered_by_id' },
    { table: 'case_viewers', column: 'person_id', key: ['case_id'] },
    { table: 'case_messages', column: 'author_id' },
    { table: 'case_ticks', column: 'by_id', key: ['case_id', 'item_id'] },
  ],
  personalData: [
    {
      table: 'cases',
      columns: ['requester_id', 'ordered_by_id', 'assignee_id', 'answers', 'subject'],
      purpose: 'To help with what was asked for, and to follow up that it was done',
      kept: 'As the retention class of the service says; two years after the case is closed unless it says otherwise',
      erasure: 'record',
    },
    {
      table: 'case_messages',
      columns: ['author_id', 'author_name', 'text'],
      purpose: 'The conversation of the case',
      kept: 'With the case',
      erasure: 'record',
    },
    {
      table: 'case_viewers',
      columns: ['person_id'],
      purpose: 'Who may read a case that is shown to named persons only',
      kept: 'With the case',
      erasure: 'delete',
    },
    {
      table: 'case_ticks',
      columns: ['by_id'],
      purpose: 'Who did a step of the checklist',
      kept: 'With the case',
      erasure: 'anonymise',
    },
  ],
}

import type { Module } from '#kernel/module.ts'
import { peopleApi } from './api.ts'
import { fillOrganisation } from './demo/fill.ts'
import { forgetting, gathering, roleEnding, roleWarning, signInMail, turning } from './jobs.ts'
import { myGroupsPanel } from './groups/panel.ts'
import { personsFound } from './persons/found.ts'
import { personColumns } from './persons/columns.ts'
import { tokenWarning } from './tokens/warn.ts'
import { openToday } from './opening-hours.ts'

const asLongAsKnown = 'as long as the person is known to the unit'

export const people: Module = {
  name: 'people',
  api: peopleApi,
  jobs: [forgetting, turning, signInMail, tokenWarning, gathering, roleEnding, roleWarning],
  demo: fillOrganisation,
  panels: { 'home.now': openToday, 'my.page': myGroupsPanel, 'search.found': personsFound },
  personColumns,
  personalData: [
    {
      table: 'people',
      columns: [
        'id',
        'name',
        'email',
        'kind',
        'affiliation',
        'title',
        'campus_id',
        'language',
        'search_key',
        'name_key',
        'merged_into',
      ],
      purpose: 'to know who asks, and to answer in the right language',
      kept: asLongAsKnown,
      erasure: 'anonymise',
    },
    {
      table: 'person_addresses',
      columns: ['person_id', 'address'],
      purpose: 'to know a person by any of the addresses that are theirs',
      kept: asLongAsKnown,
      erasure: 'delete',
    },
    {
      table: 'affiliations',
      columns: ['person_id', 'kind', 'organisation', 'title'],
      purpose: 'to know for whom the unit works, and who answers for what is ordered',
      kept: asLongAsKnown,
      erasure: 'delete',
    },
    {
      table: 'group_members',
      columns: ['person_id'],
      purpose: 'to know who leads a research group, orders for it and follows its cases',
      kept: 'as long as the group has cases',
      erasure: 'delete',
    },
    {
      table: 'person_merges',
      columns: ['kept_id', 'gone_id', 'gone', 'merged_by'],
      purpose: 'to be able to undo that two entries were taken for one person',
      kept: asLongAsKnown,
      erasure: 'delete',
    },
    {
      table: 'person_merge_rows',
      columns: ['key', 'row'],
      purpose: 'to bring back exactly what had followed a merge',
      kept: asLongAsKnown,
      erasure: 'delete',
    },
    {
      table: 'distinct_persons',
      columns: ['one_id', 'other_id', 'said_by'],
      purpose: 'not to ask again whether two are one person',
      kept: asLongAsKnown,
      erasure: 'delete',
    },
    {
      table: 'role_grants',
      columns: ['person_id'],
      purpose: 'to decide who may see and do what',
      kept: 'until the role is withdrawn or its last day is over',
      erasure: 'delete',
    },
    {
      table: 'api_tokens',
      columns: ['created_by'],
      purpose: 'to know who let a program in',
      kept: 'as long as the trail of the token',
      erasure: 'anonymise',
    },
    {
      table: 'auth_sessions',
      columns: ['person_id', 'user_agent'],
      purpose: 'to stay signed in',
      kept: 'two weeks, or until sign-out',
      erasure: 'delete',
    },
    {
      table: 'readings',
      columns: ['person_id', 'name'],
      purpose: 'to see what those have read who may read all of a unit',
      kept: 'two years',
      erasure: 'record',
    },
    {
      table: 'elevations',
      columns: ['person_id', 'reason'],
      purpose: 'to know which administrator raised their rights, when and why',
      kept: 'as long as the audit trail',
      erasure: 'record',
    },
    {
      table: 'second_factors',
      columns: ['person_id', 'secret'],
      purpose: 'to ask for a second proof at sign-in',
      kept: 'until it is removed',
      erasure: 'delete',
    },
    {
      table: 'backup_codes',
      columns: ['person_id', 'code_hash'],
      purpose: 'to sign in when the app that shows codes is gone',
      kept: 'with the second factor',
      erasure: 'delete',
    },
    {
      table: 'passkeys',
      columns: ['person_id', 'name', 'credential_id', 'public_key'],
      purpose: 'to recognise a person by a device of theirs',
      kept: 'until it is removed',
      erasure: 'delete',
    },
    {
      table: 'sign_ins',
      columns: ['person_id', 'email', 'device', 'network'],
      purpose: 'to notice and look into attempts to come in as somebody else',
      kept: '180 days',
      erasure: 'delete',
    },
    {
      table: 'auth_accounts',
      columns: ['person_id'],
      purpose: 'to recognise a person who signs in',
      kept: asLongAsKnown,
      erasure: 'delete',
    },
    {
      table: 'auth_verifications',
      columns: ['value'],
      purpose: 'to sign in or register by a mailed link',
      kept: 'fifteen minutes or an hour; removed the next night',
      erasure: 'delete',
    },
  ],
}

import type { Module } from '#kernel/module.ts'
import { peopleApi } from './api.ts'
import { fillOrganisation } from './demo/fill.ts'
import {
  addressMail,
  erasing,
  forgetting,
  gathering,
  roleEnding,
  roleWarning,
  signInMail,
  turning,
} from './jobs.ts'
import { declaredContacts } from './contacts/personal-data.ts'
import { personsFound } from './persons/found.ts'
import { groupContacts, personContacts, serviceContacts } from './contacts/panels.ts'
import { myPanel } from './groups/panel.ts'
import { personColumns } from './persons/columns.ts'
import { declaredPersons } from './privacy/declared-persons.ts'
import { declaredSignIn } from './privacy/declared-sign-in.ts'
import { tokenWarning } from './tokens/warn.ts'
import { openToday } from './opening-hours.ts'

export const people: Module = {
  name: 'people',
  api: peopleApi,
  jobs: [
    ...[forgetting, turning, signInMail, tokenWarning, gathering, roleEnding, roleWarning],
    ...[erasing, addressMail],
  ],
  demo: fillOrganisation,
  panels: {
    'home.now': openToday,
    'my.page': myPanel,
    'search.found': personsFound,
    'service.facts': serviceContacts,
    'group.panel': groupContacts,
    'person.panel': personContacts,
  },
  personColumns,
  personalData: [...declaredPersons, declaredContacts, ...declaredSignIn],
}

import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { contactsApi } from './contacts/api.ts'
import { absencesApi } from './absence/api.ts'
import { populationApi } from './population/api.ts'
import { importApi } from './import/api.ts'
import { personsApi } from './persons/api.ts'
import { defaultUnit } from './queries.ts'
import { privacyApi } from './privacy/api.ts'
import { rolesApi } from './roles/api.ts'
import { signInsApi } from './sign-in/api.ts'
import { tokensApi } from './tokens/api.ts'
import { unitParts } from './queries/organisation.ts'

export const peopleApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/unit',
    summary: 'The unit, with its departments, teams and campuses',
    run: async (ctx) => {
      const unit = await defaultUnit(ctx)
      return { ...unit, ...(await unitParts(ctx, unit.id)) }
    },
  }),
  ...contactsApi,
  ...populationApi,
  ...importApi,
  ...personsApi,
  ...rolesApi,
  ...absencesApi,
  ...tokensApi,
  ...signInsApi,
  ...privacyApi,
]

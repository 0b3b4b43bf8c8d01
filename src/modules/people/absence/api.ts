import type { Ctx } from '#kernel/context.ts'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { asId, parse } from '#kernel/input.ts'
import { addAbsenceFor, endAbsence } from './operations.ts'
import { absencePage } from './queries.ts'

const body = addAbsenceFor.input.omit({ personId: true })
const path = '/people/{id}/absences'

export const absencesApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path,
    summary: 'Present and coming absences of a colleague, and who stands in',
    run: (ctx, { id }) => listed(ctx, asId(id)),
  }),
  endpoint({
    method: 'post',
    path,
    summary: 'Say that a colleague is away and who stands in; both are told',
    body,
    status: 201,
    async run(ctx, { id, ...given }) {
      await addAbsenceFor(ctx, { ...parse(body, given), personId: asId(id) })
      return listed(ctx, asId(id))
    },
  }),
  endpoint({
    method: 'delete',
    path: `${path}/{absenceId}`,
    summary: 'End an absence now, or take back one that has not begun',
    status: 204,
    run: (ctx, { absenceId }) => endAbsence(ctx, { absenceId: asId(absenceId) }),
  }),
]

const listed = async (ctx: Ctx, personId: string) => ({
  items: (await absencePage(ctx, personId)).own,
  next: null,
})

import { z } from 'zod'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { asId, parse } from '#kernel/input.ts'
import { contactList } from './list.ts'
import { contactKinds, endContact, setContact } from './operations.ts'
import { contactUnit } from './persons.ts'
import { addProgramme, editProgramme, programmeFields, programmes } from './programmes.ts'

const contactBody = z.object({
  personId: z.uuid(),
  deputyId: z.uuid().optional(),
  from: z.iso.date().optional(),
})
const path = z.object({ kind: z.enum(contactKinds), id: z.string() })

export const contactsApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/programmes',
    summary: 'Education programmes, with the department that gives them',
    run: async (ctx) => ({ items: await programmes(ctx), next: null }),
  }),
  endpoint({
    method: 'post',
    path: '/programmes',
    summary: 'Add an education programme',
    body: programmeFields,
    status: 201,
    run: (ctx, raw) => addProgramme(ctx, parse(programmeFields, raw)),
  }),
  endpoint({
    method: 'put',
    path: '/programmes/{id}',
    summary: 'Change an education programme as a whole',
    body: programmeFields,
    status: 204,
    run: async (ctx, { id, version, ...raw }) => {
      await editProgramme(ctx, { ...parse(programmeFields, raw), programmeId: asId(id), version })
    },
  }),
  endpoint({
    method: 'get',
    path: '/contacts',
    summary: 'The contact of each programme and department, holes first, with who was it before',
    run: async (ctx) => ({ items: (await contactList(ctx)).items, next: null }),
  }),
  endpoint({
    method: 'put',
    path: '/contacts/{kind}/{id}',
    summary: 'Make somebody the contact of a programme or department (organisation) from a day',
    body: contactBody,
    async run(ctx, { kind, id, version: _, ...raw }) {
      const to = parse(path, { kind, id })
      const unitId = await contactUnit(ctx)
      return setContact(ctx, { ...parse(contactBody, raw), ...to, id: asId(to.id), unitId })
    },
  }),
  endpoint({
    method: 'delete',
    path: '/contacts/{kind}/{id}',
    summary: 'End today who is the contact, with nobody after',
    async run(ctx, { kind, id }) {
      const to = parse(path, { kind, id })
      return endContact(ctx, { ...to, id: asId(to.id), unitId: await contactUnit(ctx) })
    },
  }),
]

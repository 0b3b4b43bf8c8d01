import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { contactUnit } from './persons.ts'
import { endContact, setContact } from './operations.ts'
import { addProgramme, editProgramme } from './programmes.ts'

type Sent = Parameters<typeof setContact>[1] & Parameters<typeof editProgramme>[1] & { do: string }

/** What a form on the page of contacts asks for, by its hidden field `do`; what was done, and to which. */
export async function actOnContacts(ctx: Ctx, raw: Record<string, unknown>) {
  const input = { ...raw, unitId: await contactUnit(ctx) } as Sent
  switch (input.do) {
    case 'set':
      await setContact(ctx, input)
      return { did: 'set', id: input.id }
    case 'end':
      await endContact(ctx, input)
      return { did: 'ended', id: input.id }
    case 'add-programme':
      return { did: 'added', id: (await addProgramme(ctx, input)).id }
    case 'edit-programme':
      await editProgramme(ctx, input)
      return { did: 'edited', id: input.programmeId }
    default:
      throw new Refusal('malformed')
  }
}

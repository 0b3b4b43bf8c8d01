import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { addMember, editGroup, endMembership, setLeads } from './operations.ts'

type Sent = Parameters<typeof editGroup>[1] &
  Parameters<typeof addMember>[1] & {
    do: string
    personId: string
    leads: 'true' | 'false'
  }

/** What a form on the page of a group asks for, by its hidden field `do`; and what was done. */
export async function actOnGroup(ctx: Ctx, groupId: string, raw: Record<string, unknown>) {
  const input = { ...raw, groupId } as Sent
  switch (input.do) {
    case 'edit':
      await editGroup(ctx, input)
      return 'edited'
    case 'add':
      await addMember(ctx, input)
      return 'memberAdded'
    case 'end':
      await endMembership(ctx, input)
      return ctx.actor.personId === input.personId ? 'left' : 'ended'
    case 'leads':
      await setLeads(ctx, input)
      return input.leads === 'true' ? 'leads' : 'member'
    default:
      throw new Refusal('malformed')
  }
}

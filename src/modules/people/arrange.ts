import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import {
  addOrganisation,
  addPart,
  closePart,
  moveTeam,
  renamePart,
  takeNameBack,
} from './operations/organisation.ts'

/** What the forms send, as the operations want it; each parses for itself. */
type Sent = Parameters<typeof addPart>[1] &
  Omit<Parameters<typeof addOrganisation>[1], 'from'> & {
    do: string
    id: string
    from: string
    on?: string
    departmentId: string
    version?: number
  }

/** What was done, and to which: said on the page that follows. */
export async function arrange(ctx: Ctx, raw: Record<string, unknown>) {
  const input = raw as Sent
  switch (input.do) {
    case 'add-part':
      return { did: 'added', id: (await addPart(ctx, input)).id }
    case 'add-organisation':
      return { did: 'added', id: (await addOrganisation(ctx, input)).id }
    case 'rename':
      await renamePart(ctx, input)
      return { did: 'renamed', id: input.id }
    case 'take-name-back':
      await takeNameBack(ctx, input)
      return { did: 'nameTaken', id: input.id }
    case 'close':
      if (!input.on) throw new Refusal('invalid', { on: ['required'] })
      await closePart(ctx, input)
      return { did: 'closed', id: input.id }
    case 'open':
      await closePart(ctx, { ...input, on: undefined })
      return { did: 'opened', id: input.id }
    case 'move':
      await moveTeam(ctx, input)
      return { did: 'moved', id: input.id }
    default:
      throw new Refusal('malformed')
  }
}

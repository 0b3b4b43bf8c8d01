import { as, type Ctx } from '#kernel/context.ts'
import { days, later } from '#kernel/time.ts'
import { actorOfPerson, defaultUnit, staffOf } from '#modules/people/index.ts'
import { commentRow } from './operations.ts'

const comments = [
  {
    row: 'A1',
    text: 'Frågan ställs nu i varje leverans. De flesta skriver att de uppskattar mötet i början; några vill ha en snabbare första återkoppling.',
  },
  {
    row: 'A2',
    text: 'Båda avdelningarna arbetar i samma flöde sedan i höstas. Vi följer måltiderna varje vecka.',
  },
]

/** What the demo unit's managers have said of the plan, some weeks ago. */
export async function demoPlan(ctx: Ctx) {
  const unit = await defaultUnit(ctx)
  const manager = (await staffOf(ctx, unit.id)).find(({ role }) => role === 'manager')
  if (!manager) return
  const said: Ctx = {
    ...as(ctx, await actorOfPerson(ctx, manager.id)),
    now: later(ctx.now, -days(9)),
    lang: 'sv',
  }
  for (const comment of comments) await commentRow(said, comment)
}

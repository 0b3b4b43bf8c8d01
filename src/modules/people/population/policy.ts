import type { Actor, Ctx } from '#kernel/context.ts'
import { mayAdminister } from '../policy.ts'
import { db } from './tables.ts'

/** Those who work in a unit see how many it is there for; nobody is named. */
export const visiblePopulation = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('populationFigures')
    .$if(ctx.actor.kind !== 'system', (q) => q.where('unitId', 'in', [...ctx.actor.unitIds]))

export const mayImportPopulation = (actor: Actor, unitId: string) => mayAdminister(actor, unitId)

import type { Ctx } from '#kernel/context.ts'
import { demoStaff, personAt } from '#modules/people/index.ts'
import type { ServiceContent } from '../service-type.ts'

/** The first of a team answers for its services, where the demo's people are there. */
export async function demoOwner(ctx: Ctx, { team }: ServiceContent): Promise<string | null> {
  const email = demoStaff.find((one) => one.team === team)?.email
  return email && (await personAt(ctx, email)) ? email : null
}

import type { Ctx } from '#kernel/context.ts'
import { yearOf } from '#kernel/time.ts'
import { importPopulation } from '../population/operations.ts'
import type { OrganisationCard } from '../queries/organisation.ts'

/** People of each kind at a department of ordinary size, all campuses together. */
const kinds = {
  researcher: 18,
  'doctoral-student': 14,
  postdoc: 8,
  teacher: 11,
  administrator: 6,
  student: 55,
}
const campuses = { lund: 0.6, malmo: 0.27, helsingborg: 0.13 }
/** The largest department first; the office has nobody who researches, teaches or studies. */
const sizes = [1.3, 1.2, 1.1, 1, 0.9, 0.9, 0.8]

/** How many the demo unit is there for, last year and this: invented, and small as its people are few. */
export async function fillPopulation(ctx: Ctx, unitId: string, known: OrganisationCard[]) {
  const open = known.filter(({ kind, open }) => kind === 'faculty-department' && open)
  const year = yearOf(ctx.now)
  const lines = [year - 1, year].flatMap((year, growth) =>
    open.flatMap(({ slug, name }, at) =>
      Object.entries(kinds)
        .filter(([kind]) => kind === 'administrator' || name.en !== 'Faculty Office')
        .flatMap(([kind, heads]) =>
          Object.entries(campuses).map(([campus, share]) =>
            [
              ...[year, slug, kind, campus],
              Math.round(heads * (sizes[at] ?? 1) * share * (1 + growth / 20)),
            ].join(';'),
          ),
        ),
    ),
  )
  const csv = ['year;department;kind;campus;people', ...lines].join('\n')
  await importPopulation(ctx, { unitId, csv })
}

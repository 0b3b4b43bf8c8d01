import type { Text2 } from '#kernel/text.ts'

/** Parts of a unit, and the organisations that people come from: all have names and an end in time. */
export const partKinds = ['department', 'team', 'campus', 'organisation'] as const
export type PartKind = (typeof partKinds)[number]

/** Where people come from: the faculty's own departments, the region's hospitals, and all others. */
export const organisationKinds = ['faculty-department', 'hospital-region', 'other'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** A name and the day from which it holds; the first has none. Earliest first. */
export type DatedName = { from: string | null; name: Text2 }
/** The days on which something exists; null: has always, will always. `closedOn` is the first day without it. */
export type Lifetime = { openedOn: string | null; closedOn: string | null }

/** What something was called on a day, `'2026-11-24'`. Before its first rename: its first name. */
export const nameOn = (names: readonly DatedName[], day: string): Text2 =>
  (names.findLast(({ from }) => from === null || from <= day) ?? names[0]!).name

export const existsOn = ({ openedOn, closedOn }: Lifetime, day: string): boolean =>
  (openedOn === null || openedOn <= day) && (closedOn === null || day < closedOn)

/** `Institutionen för vård` → `institutionen-for-vard`: for an address. Nothing left: `part`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '') || 'part'

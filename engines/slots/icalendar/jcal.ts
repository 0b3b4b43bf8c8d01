/** What ical.js makes of a component (RFC 7265). */
export type Property = [
  name: string,
  params: Record<string, string | string[]>,
  type: string,
  ...values: unknown[],
]
export type Component = [name: string, properties: Property[], components: Component[]]

export const allOf = (component: Component, name: string): Property[] =>
  component[1].filter(([it]) => it === name)

export const firstOf = (component: Component, name: string): Property | undefined =>
  component[1].find(([it]) => it === name)

export const textOf = (component: Component, name: string): string | null => {
  const value = firstOf(component, name)?.[3]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null
}

/** A thing that cannot be read, in the words of RFC 5545. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

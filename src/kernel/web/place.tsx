import { type ComponentType, createContext, use } from 'react'
import type { PlaceName } from '../places.ts'

type Part = ComponentType<{ data: any; id: string }>
/** The parts that higher modules put into the pages of lower ones (src/places.tsx fills it). */
export type Parts = Partial<Record<PlaceName, Record<string, Part>>>

export const PartsContext = createContext<Parts>({})

/** A place in a page: draws what higher modules have to say of the record `id`. */
export function Place(props: {
  name: PlaceName
  id: string
  /** What `loadPlace` gave the page. */
  panels: Record<string, Record<string, unknown>>
}) {
  const parts = use(PartsContext)[props.name] ?? {}
  return Object.entries(parts).map(([name, Part]) => {
    const data = props.panels[name]?.[props.id]
    return data === undefined ? null : <Part key={name} data={data} id={props.id} />
  })
}

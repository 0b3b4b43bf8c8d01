import type { Ctx } from './context.ts'

export type PlaceName =
  | 'home.mine'
  | 'home.now'
  | 'service.actions'
  | 'service.facts'
  | 'case.panel'
  | 'case.letter'
  | 'person.panel'
  | 'group.panel'
  | 'my.page'
  /** Its id is what somebody searches for. */
  | 'search.found'
/** Loads what a module has to say of many records at once: id → data (plain, serialisable). */
export type PanelLoad = (ctx: Ctx, ids: string[]) => Promise<Record<string, unknown>>
export type Panels = Partial<Record<PlaceName, PanelLoad>>
export type Places = { readonly module: string; readonly panels: Panels }[]

/** What all higher modules have to say at this place: module → id → data. One query per module. */
export async function loadPlace(ctx: Ctx, place: PlaceName, ids: string[]) {
  const filled = ctx.hub.places.filter(({ panels }) => panels[place])
  const loaded = await Promise.all(
    filled.map(async ({ module, panels }) => [module, await panels[place]!(ctx, ids)] as const),
  )
  return Object.fromEntries(loaded)
}

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

/**
 * What the data of a place may say of what others wrote there: by message, what was sent along and folds. The
 * one that opened the case is called `opening`.
 */
export type Folds = { folds?: Record<string, string> }

/** What all of a place's data says for one record, joined. */
export const foldsOf = (panels: Record<string, Record<string, unknown>>, id: string) =>
  Object.assign(
    {},
    ...Object.values(panels).map((of) => (of[id] as Folds | undefined)?.folds),
  ) as Record<string, string>

/** What all higher modules have to say at this place: module → id → data. One query per module. */
export async function loadPlace(ctx: Ctx, place: PlaceName, ids: string[]) {
  const filled = ctx.hub.places.filter(({ panels }) => panels[place])
  const loaded = await Promise.all(
    filled.map(async ({ module, panels }) => [module, await panels[place]!(ctx, ids)] as const),
  )
  return Object.fromEntries(loaded)
}

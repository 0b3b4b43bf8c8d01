import type { Citation } from './citation.ts'
import type { Settings } from './decide.ts'

export type Options = Partial<Settings> & {
  /**
   * What earlier searches of the same question gave: the citations that were delivered, and those
   * that were removed then. New records are compared with both; only new ones are removed.
   */
  earlier?: { delivered: Citation[]; removed: Citation[] }
  /** The longest list for a person, as a share of the records. */
  reviewShare?: number
  /** Called now and then with what is done so far, from 0 to 1. */
  onProgress?: (done: number) => void
  /** Ends the work; the promise is then refused with the signal's reason. */
  signal?: AbortSignal
}

/** One work and the records that describe it. `why`: codes, see `reasons`. */
export type Group = { keep: string; remove: string[]; why: string[] }

/** Two records, or groups by their kept record, that a person should look at. */
export type Doubt = { a: string; b: string; score: number; why: string[] }

export type Result = {
  groups: Group[]
  /** The likeliest first. */
  review: Doubt[]
  /** How many records were handed in, earlier ones not counted. */
  records: number
}

/** Asked for by `dedupe`: what it cannot work with, as a code. */
export class WrongInput extends Error {
  override name = 'WrongInput'
  readonly code: 'id_missing' | 'id_twice'
  readonly id: string
  constructor(code: 'id_missing' | 'id_twice', id: string) {
    super(code === 'id_twice' ? `Two records have the id ${id}.` : 'A record has no id.')
    this.code = code
    this.id = id
  }
}

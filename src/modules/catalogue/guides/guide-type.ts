import type { Text2 } from '#kernel/text.ts'
import type { Audience } from '../service-type.ts'

/** One step of a guide; `id` is what a tick is kept by, so it stays when the words change. */
export type GuideStep = {
  id: string
  title: Text2
  text: Text2
  /** Slugs of the services that help with it, in order. */
  services: string[]
  /** A page of Navet's own where it is done, `/groups`. */
  page?: string | undefined
}

/** All that a guide is: what somebody needs in one situation, step by step. */
export type GuideContent = {
  slug: string
  title: Text2
  /** One sentence. */
  summary: Text2
  audiences: Audience[]
  keywords: { sv: string[]; en: string[] }
  rank: number
  steps: GuideStep[]
}

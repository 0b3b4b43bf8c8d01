import type { Parts } from '#kernel/web/place.tsx'

/** Which part of which module fills which place of a lower module's page. */
export const parts: Parts = {}

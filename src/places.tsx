import type { Parts } from '#kernel/web/place.tsx'
import { FeedbackPanel } from '#modules/feedback/widgets.tsx'

/** Which part of which module fills which place of a lower module's page. */
export const parts: Parts = { 'case.panel': { feedback: FeedbackPanel } }

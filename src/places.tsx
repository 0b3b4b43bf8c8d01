import type { Parts } from '#kernel/web/place.tsx'
import { MyCasesPanel } from '#modules/cases/widgets.tsx'
import { FeedbackPanel } from '#modules/feedback/widgets.tsx'
import { MyGroupsPanel, OpeningHoursPanel } from '#modules/people/widgets.tsx'

/** Which part of which module fills which place of a lower module's page. */
export const parts: Parts = {
  'case.panel': { feedback: FeedbackPanel },
  'home.mine': { cases: MyCasesPanel },
  'home.now': { people: OpeningHoursPanel },
  'my.page': { cases: MyCasesPanel, people: MyGroupsPanel },
}

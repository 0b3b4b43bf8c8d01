import type { Parts } from '#kernel/web/place.tsx'
import { BookButton, CaseBookingsPanel, MyBookingsPanel } from '#modules/booking/widgets.tsx'
import { GroupCasesPanel, MyCasesPanel, ServiceFiguresPanel } from '#modules/cases/widgets.tsx'
import { MyGuidesPanel } from '#modules/catalogue/widgets.tsx'
import {
  FeedbackPanel,
  MyAnswersPanel,
  ServiceSatisfactionPanel,
} from '#modules/feedback/widgets.tsx'
import { MailPanel } from '#modules/mail/widgets.tsx'
import {
  GroupContactPanel,
  MyPeoplePanel,
  OpeningHoursPanel,
  PersonContactPanel,
  PersonsFoundPanel,
  ServiceContactPanel,
} from '#modules/people/widgets.tsx'

/** Which part of which module fills which place of a lower module's page. */
export const parts: Parts = {
  'case.panel': { booking: CaseBookingsPanel, mail: MailPanel, feedback: FeedbackPanel },
  'group.panel': { people: GroupContactPanel, cases: GroupCasesPanel },
  'home.mine': { booking: MyBookingsPanel, cases: MyCasesPanel },
  'home.now': { people: OpeningHoursPanel },
  'my.page': {
    booking: MyBookingsPanel,
    cases: MyCasesPanel,
    catalogue: MyGuidesPanel,
    feedback: MyAnswersPanel,
    people: MyPeoplePanel,
  },
  'person.panel': { people: PersonContactPanel },
  'search.found': { people: PersonsFoundPanel },
  'service.actions': { booking: BookButton },
  'service.facts': {
    cases: ServiceFiguresPanel,
    feedback: ServiceSatisfactionPanel,
    people: ServiceContactPanel,
  },
}

import type { Approval, Price, ServiceContent } from '../service-type.ts'

type Depth = Pick<ServiceContent, 'campuses' | 'price' | 'approval' | 'survey' | 'related'>

const everywhere = ['lund', 'malmo', 'helsingborg']
const paid = (amount: number | null, per: Price['per'], payer: Price['payer']): Depth => ({
  price: { amount, per, payer },
})
const saidYesBy = (by: Approval['by'], remindAfterDays = 3): Depth => ({
  approval: { by, remindAfterDays },
})
const at = (...campuses: string[]): Depth => ({ campuses })
const related = (...slugs: string[]): Depth => ({ related: slugs })
/** What is over in minutes asks only when nothing larger does. */
const small: Depth = { survey: { asks: true, rank: 200 } }
/** What takes weeks is asked about first. */
const large: Depth = { survey: { asks: true, rank: 10 } }
const unasked: Depth = { survey: { asks: false, rank: 1_000 } }

/** What is known of the demo's services beside their texts: places, money, approval, kin. */
export const depth: Record<string, Depth> = {
  'systematic-search': {
    ...large,
    ...related('search-consultation', 'literature-overview', 'reference-management'),
  },
  'literature-overview': { ...large, ...related('systematic-search', 'search-consultation') },
  'search-consultation': {
    ...at(...everywhere),
    ...related('systematic-search', 'reference-management', 'contact-librarian'),
  },
  'get-an-article': {
    ...at(...everywhere),
    ...small,
    ...paid(40, 'order', 'person'),
    ...related('purchase-suggestion', 'search-consultation'),
  },
  'purchase-suggestion': { ...small, ...related('get-an-article') },
  'reference-management': {
    ...at(...everywhere),
    ...related('search-consultation', 'systematic-search'),
  },
  'new-computer': {
    ...at(...everywhere),
    ...paid(9_500, 'order', 'cost-centre'),
    ...saidYesBy('economist', 2),
    ...related('mac', 'loan-computer', 'software-licence'),
  },
  mac: {
    ...at(...everywhere),
    ...paid(13_000, 'order', 'cost-centre'),
    ...saidYesBy('economist', 2),
    ...related('new-computer', 'loan-computer', 'software-licence'),
  },
  'loan-computer': { ...at(...everywhere), ...small, ...related('new-computer', 'borrow-av') },
  'software-licence': {
    ...paid(null, 'order', 'cost-centre'),
    ...saidYesBy('group-leader'),
    ...related('statistics-software', 'nvivo', 'new-computer'),
  },
  'new-at-the-faculty': {
    ...at(...everywhere),
    ...related('new-computer', 'it-support', 'leaving-the-faculty'),
  },
  'leaving-the-faculty': { ...at(...everywhere), ...related('move-storage', 'new-at-the-faculty') },
  'it-support': {
    ...at(...everywhere),
    ...small,
    ...related('av-fault', 'backup', 'software-licence'),
  },
  'canvas-course-room': related('moodle-archive', 'digital-teaching-tools', 'exam-support'),
  'moodle-archive': related('canvas-course-room', 'move-storage'),
  'contact-librarian': {
    ...at(...everywhere),
    ...related('library-teaching', 'search-consultation'),
  },
  'library-teaching': {
    ...at(...everywhere),
    ...related('contact-librarian', 'reference-management'),
  },
  'digital-teaching-tools': related('canvas-course-room', 'film-production', 'exam-support'),
  'exam-support': {
    ...at(...everywhere),
    ...large,
    ...related('exam-question-review', 'canvas-course-room'),
  },
  'exam-question-review': related('exam-support'),
  'film-production': {
    ...at('lund'),
    ...large,
    ...related('media-course', 'captions-and-accessibility', 'podcast-and-audio'),
  },
  'podcast-and-audio': { ...at('lund'), ...related('film-production', 'borrow-av') },
  'captions-and-accessibility': related('film-production', 'podcast-and-audio'),
  'media-course': { ...at(...everywhere), ...related('film-production', 'borrow-av') },
  'data-management-plan': related(
    'dmp-population-studies',
    'choose-storage',
    'information-classification',
  ),
  'dmp-population-studies': {
    ...at('lund', 'malmo'),
    ...related('data-management-plan', 'ethics-and-personal-data'),
  },
  'ethics-and-personal-data': {
    ...at('lund'),
    ...related('information-classification', 'data-management-plan', 'secure-computing'),
  },
  'information-classification': {
    ...unasked,
    ...related('choose-storage', 'ethics-and-personal-data'),
  },
  'open-access-publishing': related('copyright-and-licences', 'dataset-publication'),
  'copyright-and-licences': related('open-access-publishing', 'figures'),
  'dataset-publication': {
    ...paid(null, null, 'project'),
    ...related('data-management-plan', 'open-access-publishing'),
  },
  'project-description': related('research-film', 'figures'),
  figures: { ...at('lund'), ...related('project-description', 'copyright-and-licences') },
  'research-film': {
    ...large,
    ...related('film-production', 'project-description', 'captions-and-accessibility'),
  },
  'redcap-project': {
    ...saidYesBy('group-leader'),
    ...related('ethics-and-personal-data', 'secure-computing', 'data-management-plan'),
  },
  'electronic-lab-notebook': {
    ...saidYesBy('group-leader'),
    ...related('research-storage', 'data-management-plan'),
  },
  nvivo: { ...small, ...related('statistics-software', 'software-licence') },
  'secure-computing': {
    ...paid(800, 'month', 'project'),
    ...saidYesBy('group-leader'),
    ...related('information-classification', 'research-storage', 'flexible-environment'),
  },
  'flexible-environment': {
    ...paid(null, null, 'project'),
    ...saidYesBy('group-leader'),
    ...related('secure-computing', 'research-storage'),
  },
  'statistics-software': { ...small, ...related('software-licence', 'nvivo', 'secure-computing') },
  'av-fault': { ...at(...everywhere), ...small, ...related('borrow-av', 'it-support') },
  'borrow-av': { ...at(...everywhere), ...small, ...related('av-fault', 'loan-computer') },
  'library-room': { ...at(...everywhere), ...unasked, ...related('borrow-av') },
  'choose-storage': related('research-storage', 'information-classification', 'move-storage'),
  'research-storage': {
    ...saidYesBy('group-leader'),
    ...related('choose-storage', 'backup', 'move-storage'),
  },
  backup: { ...small, ...related('research-storage', 'it-support') },
  'move-storage': related('choose-storage', 'research-storage', 'backup'),
}

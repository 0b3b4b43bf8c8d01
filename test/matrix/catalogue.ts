import { askFactCheck } from '#modules/catalogue/upkeep/fact-checks.ts'
import { setPersons } from '#modules/catalogue/editing/persons.ts'
import { saveDraft } from '#modules/catalogue/editing/operations.ts'
import { aGuideContent } from '#modules/catalogue/make.ts'
import type { Cast } from '../cast.ts'
import type { World } from '../world.ts'

export type PreparedCatalogue = { cast: Cast; checkId: string }

const t = (text: string) => ({ sv: text, en: text })
const aNewService = ({ unit, service }: Cast) => ({
  ...service,
  unitId: unit.id,
  slug: 'another-service',
  department: 'research-and-learning',
  team: 'search',
  targets: { firstAnswerHours: 8, deliveryDays: null },
  form: service.fields,
  reviewedOn: undefined,
})

const theService = ({ cast: { unit, service } }: PreparedCatalogue) => ({
  ...{ unitId: unit.id, kind: 'service', slug: service.slug },
})
const theGuide = ({ cast: { unit, guide } }: PreparedCatalogue) => ({
  ...{ unitId: unit.id, kind: 'guide', slug: guide.slug },
})

/** The guide has a draft as it should be; the service has none. */
export async function preparedCatalogue({ system }: World, cast: Cast): Promise<PreparedCatalogue> {
  const { slug } = cast.guide
  const content = { ...aGuideContent(slug), rank: 2 }
  await saveDraft(system, { unitId: cast.unit.id, kind: 'guide', slug, content })
  const service = { unitId: cast.unit.id, slug: cast.service.slug }
  await setPersons(system, { ...service, owner: cast.unit.bo.email })
  const { id: checkId } = await askFactCheck(system, service)
  return { cast, checkId }
}

export const catalogueInputs: Record<string, (it: PreparedCatalogue) => object> = {
  'service.put': ({ cast }) => aNewService(cast),
  'guide.put': ({ cast }) => ({ ...aGuideContent(), unitId: cast.unit.id }),
  'guide.tick': ({ cast }) => ({ guideId: cast.guide.id, stepId: 'account', done: true }),
  'catalogue.save-draft': (it) => ({ ...theService(it), content: { name: t('Ny') } }),
  'catalogue.discard-draft': theGuide,
  'catalogue.publish': theGuide,
  'catalogue.unschedule': theGuide,
  'catalogue.restore': (it) => ({ ...theService(it), number: 1 }),
  'catalogue.rename': (it) => ({ ...theService(it), to: 'another-address' }),
  'catalogue.confirm-translation': theService,
  'catalogue.ask-fact-check': ({ cast: { unit, service } }) => ({
    ...{ unitId: unit.id, slug: service.slug },
  }),
  'catalogue.answer-fact-check': ({ checkId }) => ({ checkId, holds: true }),
  'catalogue.settle-fact-check': ({ checkId }) => ({ checkId }),
  'catalogue.remind-of-reviews': () => ({}),
  'catalogue.note-links': ({ cast }) => ({ unitId: cast.unit.id, links: [] }),
  'catalogue.set-persons': ({ cast: { unit, service } }) => ({
    ...{ unitId: unit.id, slug: service.slug, owner: unit.bo.email },
  }),
}

type Call = { path: string; body?: object }
type Called = (it: { cast: Cast; id: string }) => Call

const callsOf = (kind: 'services' | 'guides', slugOf: (cast: Cast) => string) => {
  const call =
    (after: string, body?: (cast: Cast) => object): Called =>
    ({ cast }) => ({
      path: `/${kind}/${slugOf(cast)}${after}`,
      ...(body && { body: body(cast) }),
    })
  return {
    [`put /${kind}/{slug}`]: call('', () => ({})),
    [`get /${kind}/{slug}/revisions`]: call('/revisions'),
    [`put /${kind}/{slug}/draft`]: call('/draft', () => ({ rank: 3 })),
    [`delete /${kind}/{slug}/draft`]: call('/draft'),
    [`post /${kind}/{slug}/publication`]: call('/publication', () => ({})),
    [`post /${kind}/{slug}/restorations`]: call('/restorations', () => ({ number: 1 })),
    [`put /${kind}/{slug}/slug`]: call('/slug', (cast) => ({ to: slugOf(cast) })),
  } satisfies Record<string, Called>
}

export const catalogueCalls: Record<string, Called> = {
  'get /services': () => ({ path: '/services' }),
  'get /services/{slug}/answers': ({ cast }) => ({
    path: `/services/${cast.service.slug}/answers`,
  }),
  'get /services/{slug}': ({ cast }) => ({ path: `/services/${cast.service.slug}` }),
  'get /guides': () => ({ path: '/guides' }),
  'get /guides/{slug}': ({ cast }) => ({ path: `/guides/${cast.guide.slug}` }),
  ...callsOf('services', ({ service }) => service.slug),
  ...callsOf('guides', ({ guide }) => guide.slug),
}

export const cataloguePages: Record<string, (it: { cast: Cast }) => string> = {
  '/embed/services/:slug': ({ cast }) => `/embed/services/${cast.service.slug}`,
  '/embed/search': () => '/embed/search?q=demens',
  '/sitemap.xml': () => '/sitemap.xml',
  '/check/:token': () => '/check/x',
  '/admin/catalogue': () => '/admin/catalogue',
  '/admin/catalogue/:kinds/:slug': ({ cast }) => `/admin/catalogue/services/${cast.service.slug}`,
  '/admin/catalogue/:kinds/:slug/preview': ({ cast }) =>
    `/admin/catalogue/guides/${cast.guide.slug}/preview`,
  '/admin/catalogue/:kinds/:slug/history': ({ cast }) =>
    `/admin/catalogue/services/${cast.service.slug}/history`,
}

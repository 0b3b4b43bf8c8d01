import { randomBytes } from 'node:crypto'
import type { World } from '#test/world.ts'
import { addUnit } from '#modules/people/index.ts'
import { demoServices } from './demo/index.ts'
import { generalService } from './general.ts'
import { catalogue } from './module.ts'
import { putGuide } from './guides/operations.ts'
import { putService } from './operations.ts'
import { getService } from './queries.ts'

type Overrides = Partial<Parameters<typeof putService>[1]>

/** A published service of a test's own unit, with a form of two questions. */
export async function aService(world: World, unit: { id: string }, overrides: Overrides = {}) {
  const t = (sv: string, en: string) => ({ sv, en })
  const { slug } = await putService(world.system, {
    unitId: unit.id,
    slug: `service-${randomBytes(5).toString('hex')}`,
    name: t('Systematisk sökning', 'Systematic search'),
    shortName: t('Systematisk sökning', 'Systematic search'),
    summary: t('En sökspecialist söker åt dig.', 'A search specialist searches for you.'),
    body: t('Vi söker tillsammans.', 'We search together.'),
    department: 'research-and-learning',
    team: 'search',
    audiences: ['researcher'],
    stages: ['search'],
    channels: ['order', 'ask'],
    steps: [t('Du beställer.', 'You order.'), t('Vi söker.', 'We search.')],
    facts: {
      cost: t('Ingår', 'Included'),
      where: t('Digitalt', 'Online'),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 16, deliveryDays: 20 },
    keywords: { sv: ['litteratursökning'], en: ['literature search'] },
    form: [
      { id: 'topic', kind: 'short-text', label: t('Ämne', 'Topic'), required: true },
      { id: 'neededBy', kind: 'date', label: t('När', 'When'), required: false },
    ],
    checklist: [
      { id: 'meeting', label: t('Möte hållet', 'Meeting held') },
      { id: 'run', label: t('Sökning körd', 'Search run') },
    ],
    planRows: ['A1'],
    rank: 1,
    retention: 'ordinary',
    ...overrides,
  })
  return getService(world.system, slug)
}

/** A unit with the departments and teams that the demo's services name, and all of them in it. */
export async function theDemoCatalogue(world: World) {
  const part = (slug: string) => ({ slug, name: { sv: slug, en: slug } })
  const departments = Map.groupBy([...demoServices, generalService], ({ department }) => department)
  const unit = await addUnit(world.system, {
    slug: 'demo',
    name: { sv: 'Bibliotek & IKT', en: 'Library & ICT' },
    faculty: { sv: 'Medicinska fakulteten', en: 'Faculty of Medicine' },
    departments: [...departments].map(([slug, services]) => ({
      ...part(slug),
      teams: [...new Set(services.map(({ team }) => team))].map(part),
    })),
    campuses: ['lund', 'malmo', 'helsingborg'].map(part),
  })
  await catalogue.demo!(world.system)
  return unit
}

/** A guide as it is written, with a step about an account and one about storage. */
export const aGuideContent = (slug = `guide-${randomBytes(5).toString('hex')}`) => {
  const t = (sv: string, en: string) => ({ sv, en })
  const step = (id: string, title: { sv: string; en: string }, services: string[]) => ({
    ...{ id, title, services },
    text: t('Gör så här.', 'Do it like this.'),
  })
  return {
    slug,
    title: t('Börja här', 'Start here'),
    summary: t('Allt i ordning.', 'Everything in order.'),
    audiences: ['doctoral-student' as const],
    keywords: { sv: ['börja'], en: ['start'] },
    rank: 1,
    steps: [
      step('account', t('Få ett konto', 'Get an account'), ['no-such-service']),
      step('storage', t('Ordna lagring', 'Arrange storage'), []),
    ],
  }
}

/** A published guide of a test's own unit. */
export const aGuide = (world: World, unit: { id: string }, overrides: object = {}) =>
  putGuide(world.system, { ...aGuideContent(), unitId: unit.id, ...overrides })

export { putServiceForm } from './forms/operations.ts'

import { randomBytes } from 'node:crypto'
import type { World } from '#test/world.ts'
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

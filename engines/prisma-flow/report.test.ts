import { expect, test } from 'vitest'
import {
  methodsOf,
  pressAnswers,
  pressElements,
  pressMethodsOf,
  prismaSAnswers,
  prismaSItems,
} from './index.ts'

test('sixteen items and six elements, numbered as in the guidelines', () => {
  expect(prismaSItems.map(({ number }) => number)).toEqual(
    Array.from({ length: 16 }, (_, i) => i + 1),
  )
  expect(pressElements.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  expect(Object.keys(prismaSAnswers.shape).sort()).toEqual(
    prismaSItems.map(({ item }) => item as string).sort(),
  )
})

test('what is not answered is listed, never filled in; "no" is an answer', () => {
  const { text, unanswered } = methodsOf(prismaSAnswers.parse({ contacts: false, limits: null }))
  expect(text).toEqual({
    sv: 'Ingen kontaktades för fler studier eller data.',
    en: 'Nobody was contacted for further studies or data.',
  })
  expect(unanswered).toHaveLength(15)
  expect(unanswered.map(({ name }) => name)).toContain('limits')
})

test('answers become sentences in both languages, in the order of the items', () => {
  const { text, unanswered } = methodsOf(
    prismaSAnswers.parse({
      totals: [
        { source: 'PubMed', n: 1200 },
        { source: 'Embase', n: 800 },
      ],
      dates: [{ source: 'PubMed', day: '2026-03-29' }],
      databases: [
        { name: 'PubMed', platform: 'NLM' },
        { name: 'Embase', platform: 'Embase.com' },
      ],
      multiDatabase: false,
      registries: ['ClinicalTrials.gov'],
      browsing: [{ source: 'SBU', how: { sv: 'sökord', en: 'search terms' } }],
      citations: { direction: 'both', tools: ['Citationchaser'] },
      contacts: ['A. Författare'],
      otherMethods: false,
      strategies: { where: { sv: 'bilaga 1', en: 'appendix 1' } },
      limits: [{ limit: { sv: 'engelska', en: 'English' }, why: { sv: 'tid', en: 'time' } }],
      filters: [{ name: 'RCT', citation: 'Lefebvre 2019', modified: true }],
      priorWork: false,
      updates: { how: 'rerun', last: '2026-10-25' },
      peerReview: { by: { sv: 'en bibliotekarie', en: 'a librarian' }, how: 'PRESS' },
      deduplication: { how: 'Bramer', software: 'EndNote' },
    }),
  )
  // What is told of one source is not told of the others.
  expect(unanswered.map(({ number, question }) => `${number} ${question.en}`)).toEqual([
    '13 On what day was Embase last searched?',
    '13 On what day was ClinicalTrials.gov last searched?',
    '15 How many records did ClinicalTrials.gov give?',
  ])
  expect(text.en).toMatchInlineSnapshot(
    `"The following databases were searched: PubMed (NLM) and Embase (Embase.com). Each database was searched separately. Study registries searched: ClinicalTrials.gov. The following sources were also browsed: SBU (search terms). Both reference lists and citing works were examined using Citationchaser. The following were contacted for further studies or data: A. Författare. No other search methods were used. All search strategies are given in full here: appendix 1. The search was limited: English (reason: time). Published search filters were used: RCT, modified (Lefebvre 2019). The search does not build on strategies of earlier reviews. The search was updated by being run again, last on 25 October 2026. The sources were last searched: PubMed on 29 March 2026. The search strategy was peer reviewed by a librarian (PRESS). Number of records: PubMed 1,200 and Embase 800; 2,000 in all. Duplicates were removed: Bramer (EndNote)."`,
  )
  expect(text.sv.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(
    `"Följande databaser söktes: PubMed (NLM) och Embase (Embase.com). Varje databas söktes för sig. Studieregister som söktes: ClinicalTrials.gov. Dessutom gicks följande källor igenom: SBU (sökord). Både referenslistor och citerande arbeten gicks igenom med hjälp av Citationchaser. Följande kontaktades för fler studier eller data: A. Författare. Inga andra sökvägar användes. Alla sökstrategier finns i sin helhet här: bilaga 1. Sökningen begränsades: engelska (skäl: tid). Publicerade sökfilter användes: RCT, ändrat (Lefebvre 2019). Sökningen bygger inte på tidigare översikters strategier. Sökningen uppdaterades genom att köras på nytt, senast den 25 oktober 2026. Källorna söktes senast: PubMed den 29 mars 2026. Sökstrategin granskades av en bibliotekarie (PRESS). Antal poster: PubMed 1 200 och Embase 800; tillsammans 2 000. Dubbletter togs bort: Bramer (EndNote)."`,
  )
})

test('a review by PRESS: verdicts in words, and what was not looked at', () => {
  const { text, unanswered } = pressMethodsOf(
    pressAnswers.parse({
      database: 'MEDLINE',
      by: 'NN',
      day: '2026-10-25',
      elements: {
        question: { verdict: 'ok' },
        operators: { verdict: 'revisions', comment: 'NOT' },
        headings: { verdict: 'ok' },
      },
    }),
  )
  expect(text.en).toBe(
    'The search strategy for MEDLINE was reviewed according to PRESS 2015 by NN on 25 October 2026. ' +
      'Without remarks: the question and subject headings. Revisions were required on: operators.',
  )
  expect(unanswered.map(({ name }) => name)).toEqual(['textWords', 'spelling', 'limits'])
})

test.each([
  { databases: [] },
  { contact: false },
  { databases: false },
  { dates: [{ source: 'a', day: '2026-02-30' }] },
])('%j is refused', (answers) => {
  expect(prismaSAnswers.safeParse(answers).success).toBe(false)
})

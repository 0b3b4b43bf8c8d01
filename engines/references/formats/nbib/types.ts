import type { ReferenceType } from '../../model.ts'

// PubMed's publication types that name the kind of publication; the others say what it reports.
const publicationTypes: [RegExp, ReferenceType][] = [
  [/^preprint$/i, 'preprint'],
  [/^(?:book )?chapter$|^book section$/i, 'chapter'],
  [/^books?( illustrated)?$|^monograph$/i, 'book'],
  [/^(?:academic )?dissertations?/i, 'thesis'],
  [/^congress$|^conference proceedings$/i, 'proceedings'],
  [/^reports?\b/i, 'report'],
  [/^newspaper article$/i, 'article-newspaper'],
  [/^dataset$/i, 'dataset'],
  [/^web ?(?:page|cast)$/i, 'webpage'],
]

/** The type of record that a publication type tells; undefined when it tells none. */
export const typeIn = (said: string) =>
  publicationTypes.find(([words]) => words.test(said.trim()))?.[1]

/** What a writer says for a type. */
export const typeSaid: Partial<Record<ReferenceType, string>> = {
  'article-journal': 'Journal Article',
  preprint: 'Preprint',
  thesis: 'Academic Dissertation',
  proceedings: 'Congress',
  report: 'Report',
  'article-newspaper': 'Newspaper Article',
  dataset: 'Dataset',
}

import type { Syntax } from './model.ts'

export type Database = {
  readonly id: string
  /** The name that people and the test pairs use. */
  readonly name: string
  readonly syntax: Syntax
  /** The column of data/fields.ts. */
  readonly column: Column
  readonly also?: readonly string[]
  /** Whether the vocabulary is MeSH, or which. */
  readonly vocabulary: Vocabulary | null
}
export type Column =
  | 'pubmed'
  | 'pubmedFull'
  | 'ovid'
  | 'ovidPsycinfo'
  | 'cochrane'
  | 'embase'
  | 'none'
  | 'wos'
  | 'cinahl'
  | 'psycinfoEbsco'
  | 'business'
  | 'sportdiscus'
  | 'scopus'
  | 'proquest'
  | 'lilacs'
  | 'hta'
export type Vocabulary = 'mesh' | 'emtree' | 'cinahl' | 'apa' | 'decs' | 'business' | 'sport'

const database = (
  id: string,
  name: string,
  syntax: Syntax,
  column: Column,
  vocabulary: Vocabulary | null,
  also: string[] = [],
): Database => ({ id, name, syntax, column, vocabulary, also })

/** Every database that can be read, printed and translated to. */
export const databases: readonly Database[] = [
  database('pubmed', 'PubMed abbreviation', 'pubmed', 'pubmed', 'mesh', ['pubmed']),
  database('pubmed-full', 'PubMed full', 'pubmed', 'pubmedFull', 'mesh'),
  database('ovid-medline', 'Ovid MEDLINE', 'ovid', 'ovid', 'mesh', [
    'ovid',
    'medline',
    'ovid medline 2',
  ]),
  database('ovid-embase', 'Embase (Ovid)', 'ovid', 'ovid', 'emtree'),
  database('ovid-psycinfo', 'PsycInfo (Ovid)', 'ovid', 'ovidPsycinfo', 'apa', ['psycinfo']),
  database('embase', 'Embase (Elsevier)', 'embase', 'embase', 'emtree', ['embase.com']),
  database('cochrane', 'Cochrane Library', 'cochrane', 'cochrane', 'mesh', ['central']),
  database('wos-basic', 'Web of Science', 'wos', 'none', null),
  database('wos', 'WoS Advanced', 'wos', 'wos', null, ['web of science advanced']),
  database('scopus-basic', 'Scopus (basic search)', 'scopus', 'none', null),
  database('scopus', 'Scopus (advanced search)', 'scopus', 'scopus', null),
  database('cinahl', 'CINAHL (Ebsco)', 'ebsco', 'cinahl', 'cinahl', ['ebsco']),
  database('psycinfo-ebsco', 'PsycInfo (Ebsco)', 'ebsco', 'psycinfoEbsco', 'apa'),
  database('business-source', 'Business Source Ultimate', 'ebsco', 'business', 'business'),
  database('sportdiscus', 'SPORTDiscus', 'ebsco', 'sportdiscus', 'sport'),
  database('proquest', 'ProQuest Health and Medical', 'proquest', 'proquest', 'mesh'),
  database('lilacs', 'Lilacs', 'lilacs', 'lilacs', 'decs'),
  database('hta', 'International HTA Database', 'hta', 'hta', 'mesh'),
]

const byName = new Map(
  databases.flatMap((it) =>
    [it.id, it.name, ...(it.also ?? [])].map((name) => [name.toLowerCase(), it] as const),
  ),
)

/** The database of an id, a name or a short name, whatever its case; undefined: there is none. */
export const databaseOf = (name: string): Database | undefined =>
  byName.get(name.trim().toLowerCase())

/** The database whose manual holds where only the manner of writing is known. */
export const usualDatabase = (syntax: Syntax): Database =>
  syntax === 'either'
    ? databases[0]!
    : databases.find((it) => it.syntax === syntax && it.column !== 'none')!

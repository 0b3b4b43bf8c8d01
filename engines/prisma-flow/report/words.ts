/** PRISMA-S (doi:10.1186/s13643-020-01542-z): its sixteen items, asked in our own words. */
export const prismaSWords = {
  databases: {
    sv: 'Vilka databaser söktes, och på vilken plattform var och en?',
    en: 'Which databases were searched, and each on which platform?',
  },
  multiDatabase: {
    sv: 'Söktes flera databaser på en gång på samma plattform? Vilken plattform, vilka databaser?',
    en: 'Were several databases searched at once on one platform? Which platform, which databases?',
  },
  registries: {
    sv: 'Vilka studieregister söktes?',
    en: 'Which study registries were searched?',
  },
  browsing: {
    sv: 'Vilka webbplatser, tidskrifter eller andra källor gicks igenom, och hur?',
    en: 'Which websites, journals or other sources were looked through, and how?',
  },
  citations: {
    sv: 'Söktes referenslistor eller citerande arbeten, och med vilket verktyg?',
    en: 'Were reference lists or citing works searched, and with which tool?',
  },
  contacts: {
    sv: 'Vilka kontaktades för fler studier eller data?',
    en: 'Who was contacted for further studies or data?',
  },
  otherMethods: {
    sv: 'Hittades studier på andra sätt?',
    en: 'Were studies found in other ways?',
  },
  strategies: {
    sv: 'Var finns alla sökstrategier i sin helhet, så som de kördes?',
    en: 'Where are all search strategies given in full, as they were run?',
  },
  limits: {
    sv: 'Vilka begränsningar användes (år, språk, studietyp), och varför?',
    en: 'Which limits were set (years, language, design), and why?',
  },
  filters: {
    sv: 'Vilka publicerade sökfilter användes, och ändrades de?',
    en: 'Which published search filters were used, and were they changed?',
  },
  priorWork: {
    sv: 'Bygger sökningen på strategier från tidigare översikter? Vilka?',
    en: 'Does the search build on strategies of earlier reviews? Which?',
  },
  updates: {
    sv: 'Hur uppdaterades sökningen?',
    en: 'How was the search brought up to date?',
  },
  dates: {
    sv: 'Vilken dag söktes varje källa senast?',
    en: 'On what day was each source last searched?',
  },
  peerReview: {
    sv: 'Granskades strategierna av någon annan, och hur?',
    en: 'Were the strategies reviewed by somebody else, and how?',
  },
  totals: {
    sv: 'Hur många poster gav varje källa?',
    en: 'How many records did each source give?',
  },
  deduplication: {
    sv: 'Hur, och med vilket program, togs dubbletter bort?',
    en: 'How, and with which software, were duplicates removed?',
  },
} as const

/** PRESS 2015 (doi:10.1016/j.jclinepi.2016.01.021): its six elements, asked in our own words. */
export const pressWords = {
  question: {
    sv: 'Frågan: motsvarar sökblocken forskningsfrågan, varken för många eller för få?',
    en: 'The question: do the concepts match the research question, neither too many nor too few?',
  },
  operators: {
    sv: 'Operatorer: är AND, OR, NOT, närhet och parenteser rätt använda?',
    en: 'Operators: are AND, OR, NOT, proximity and brackets used rightly?',
  },
  headings: {
    sv: 'Ämnesord: är de relevanta, rätt exploderade, och saknas något?',
    en: 'Subject headings: are they relevant, exploded rightly, and is any missing?',
  },
  textWords: {
    sv: 'Fritext: finns synonymer, stavningsvarianter och trunkering där de behövs?',
    en: 'Text words: are synonyms, spelling variants and truncation there where needed?',
  },
  spelling: {
    sv: 'Stavning, syntax och radnummer: finns fel som ändrar träffarna?',
    en: 'Spelling, syntax and line numbers: does any error change what is found?',
  },
  limits: {
    sv: 'Begränsningar och filter: är de motiverade och rätt för databasen?',
    en: 'Limits and filters: are they justified, and right for the database?',
  },
} as const

export const pressNames = {
  question: { sv: 'frågan', en: 'the question' },
  operators: { sv: 'operatorer', en: 'operators' },
  headings: { sv: 'ämnesord', en: 'subject headings' },
  textWords: { sv: 'fritext', en: 'text words' },
  spelling: { sv: 'stavning, syntax och radnummer', en: 'spelling, syntax and line numbers' },
  limits: { sv: 'begränsningar och filter', en: 'limits and filters' },
} as const

/** The sentences of the methods text. */
export const methodsWords = {
  database: { sv: '{name} ({platform})', en: '{name} ({platform})' },
  databases: {
    sv: 'Följande databaser söktes: {list}.',
    en: 'The following databases were searched: {list}.',
  },
  multiDatabase: {
    sv: 'På {platform} söktes {list} samtidigt.',
    en: 'On {platform}, {list} were searched simultaneously.',
  },
  noMultiDatabase: {
    sv: 'Varje databas söktes för sig.',
    en: 'Each database was searched separately.',
  },
  registries: {
    sv: 'Studieregister som söktes: {list}.',
    en: 'Study registries searched: {list}.',
  },
  noRegistries: { sv: 'Inga studieregister söktes.', en: 'No study registries were searched.' },
  browsed: { sv: '{source} ({how})', en: '{source} ({how})' },
  browsing: {
    sv: 'Dessutom gicks följande källor igenom: {list}.',
    en: 'The following sources were also browsed: {list}.',
  },
  noBrowsing: {
    sv: 'Inga andra källor gicks igenom.',
    en: 'No other sources were browsed.',
  },
  backward: {
    sv: 'Referenslistor gicks igenom{tools}.',
    en: 'Reference lists were examined{tools}.',
  },
  forward: {
    sv: 'Arbeten som citerar gicks igenom{tools}.',
    en: 'Citing works were examined{tools}.',
  },
  bothWays: {
    sv: 'Både referenslistor och citerande arbeten gicks igenom{tools}.',
    en: 'Both reference lists and citing works were examined{tools}.',
  },
  tools: { sv: ' med hjälp av {list}', en: ' using {list}' },
  noCitations: { sv: 'Citeringar söktes inte.', en: 'Citations were not searched.' },
  contacts: {
    sv: 'Följande kontaktades för fler studier eller data: {list}.',
    en: 'The following were contacted for further studies or data: {list}.',
  },
  noContacts: {
    sv: 'Ingen kontaktades för fler studier eller data.',
    en: 'Nobody was contacted for further studies or data.',
  },
  otherMethods: { sv: 'Andra sökvägar: {list}.', en: 'Other search methods: {list}.' },
  noOtherMethods: {
    sv: 'Inga andra sökvägar användes.',
    en: 'No other search methods were used.',
  },
  strategies: {
    sv: 'Alla sökstrategier finns i sin helhet här: {where}.',
    en: 'All search strategies are given in full here: {where}.',
  },
  limit: { sv: '{limit} (skäl: {why})', en: '{limit} (reason: {why})' },
  limits: { sv: 'Sökningen begränsades: {list}.', en: 'The search was limited: {list}.' },
  noLimits: { sv: 'Sökningen begränsades inte.', en: 'No limits were applied.' },
  filter: { sv: '{name} ({citation})', en: '{name} ({citation})' },
  changedFilter: { sv: '{name}, ändrat ({citation})', en: '{name}, modified ({citation})' },
  filters: {
    sv: 'Publicerade sökfilter användes: {list}.',
    en: 'Published search filters were used: {list}.',
  },
  noFilters: {
    sv: 'Inga publicerade sökfilter användes.',
    en: 'No published search filters were used.',
  },
  priorWork: {
    sv: 'Sökningen bygger på strategier från tidigare översikter: {list}.',
    en: 'The search builds on strategies of earlier reviews: {list}.',
  },
  noPriorWork: {
    sv: 'Sökningen bygger inte på tidigare översikters strategier.',
    en: 'The search does not build on strategies of earlier reviews.',
  },
  rerun: {
    sv: 'Sökningen uppdaterades genom att köras på nytt{last}.',
    en: 'The search was updated by being run again{last}.',
  },
  alerts: {
    sv: 'Sökningen uppdaterades genom bevakningar{last}.',
    en: 'The search was updated by alerts{last}.',
  },
  last: { sv: ', senast den {day}', en: ', last on {day}' },
  noUpdates: { sv: 'Sökningen har inte uppdaterats.', en: 'The search has not been updated.' },
  searchedOn: { sv: '{source} den {day}', en: '{source} on {day}' },
  dates: { sv: 'Källorna söktes senast: {list}.', en: 'The sources were last searched: {list}.' },
  peerReview: {
    sv: 'Sökstrategin granskades av {by} ({how}).',
    en: 'The search strategy was peer reviewed by {by} ({how}).',
  },
  noPeerReview: {
    sv: 'Sökstrategin granskades inte av någon annan.',
    en: 'The search strategy was not peer reviewed.',
  },
  total: { sv: '{source} {n}', en: '{source} {n}' },
  totals: {
    sv: 'Antal poster: {list}; tillsammans {sum}.',
    en: 'Number of records: {list}; {sum} in all.',
  },
  deduplication: {
    sv: 'Dubbletter togs bort: {how} ({software}).',
    en: 'Duplicates were removed: {how} ({software}).',
  },
  noDeduplication: { sv: 'Dubbletter togs inte bort.', en: 'Duplicates were not removed.' },
  press: {
    sv: 'Sökstrategin för {database} granskades enligt PRESS 2015 av {by} den {day}.',
    en: 'The search strategy for {database} was reviewed according to PRESS 2015 by {by} on {day}.',
  },
  pressOk: { sv: 'Utan anmärkning: {list}.', en: 'Without remarks: {list}.' },
  pressSuggestions: { sv: 'Förslag gavs om: {list}.', en: 'Suggestions were made on: {list}.' },
  pressRevisions: {
    sv: 'Ändringar krävdes i fråga om: {list}.',
    en: 'Revisions were required on: {list}.',
  },
} as const

/** Asked of each source that an answer leaves out. */
export const gapWords = {
  dates: {
    sv: 'Vilken dag söktes {source} senast?',
    en: 'On what day was {source} last searched?',
  },
  totals: { sv: 'Hur många poster gav {source}?', en: 'How many records did {source} give?' },
} as const

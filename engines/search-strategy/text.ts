/** What the notes of a translation say, in both languages. `{to}` is the target, the rest is the note's own. */
export const noteWords = {
  'heading-look-up': {
    sv: 'Ämnesordet ”{name}” är inte översatt. Slå upp det i {target} och byt ut det.',
    en: 'The heading “{name}” is not translated. Look it up in {target} and replace it.',
  },
  'heading-from-table': {
    sv: 'Ämnesordet ”{name}” är bytt mot ”{words}” enligt er egen tabell.',
    en: 'The heading “{name}” was replaced by “{words}” from your own table.',
  },
  'heading-as-words': {
    sv: '{target} har inte ämnesordet ”{name}”. Det söks som vanliga ord.',
    en: '{target} does not have the heading “{name}”. It is searched as plain words.',
  },
  'subheading-lost': {
    sv: 'Underrubriken {name} har ingen motsvarighet. Sökningen blir bredare.',
    en: 'The subheading {name} has no equal. The search becomes wider.',
  },
  'subheading-as-words': {
    sv: 'Underrubriken ”{name}” söks som vanliga ord. Kontrollera om den ska vara med.',
    en: 'The subheading “{name}” is searched as plain words. Check whether it should stay.',
  },
  'focus-lost': {
    sv: '{target} kan inte söka ”{name}” bara som huvudämne. Sökningen blir bredare.',
    en: '{target} cannot search “{name}” as a main topic only. The search becomes wider.',
  },
  'field-lost': {
    sv: 'Fältet {name} är okänt. Orden söks utan fält.',
    en: 'The field {name} is not known. The words are searched without a field.',
  },
  'field-dropped': {
    sv: 'Fältet {name} finns inte här. Orden söks utan fält, alltså bredare.',
    en: 'There is no field {name} here. The words are searched without a field, that is wider.',
  },
  'field-wider': {
    sv: 'Fältet finns inte här. Orden söks i {name}, alltså bredare.',
    en: 'There is no such field here. The words are searched in {name}, that is wider.',
  },
  'field-other': {
    sv: 'Fältet finns inte här. Orden söks i {name}: kontrollera att det är rätt.',
    en: 'There is no such field here. The words are searched in {name}: check that this is right.',
  },
  'tiab-searches-keywords': {
    sv: '[tiab] söker också i författarnas nyckelord, inte bara i titel och abstract.',
    en: '[tiab] also searches the authors’ keywords, not only title and abstract.',
  },
  'tiab-without-keywords': {
    sv: 'Författarnas nyckelord, som [tiab] söker i, är inte med här.',
    en: 'The authors’ keywords, which [tiab] searches, are not included here.',
  },
  'phrase-made': {
    sv: 'Orden ”{words}” stod utan citattecken och söks nu som fras.',
    en: 'The words “{words}” had no quotation marks and are now searched as a phrase.',
  },
  'phrase-by-operator': {
    sv: 'En fras kan inte trunkeras här. ”{words}” söks med en operator i stället.',
    en: 'A phrase cannot be truncated here. “{words}” is searched with an operator instead.',
  },
  'wildcard-wider': {
    sv: 'Tecknet för ett enstaka tecken finns inte. Det blev en trunkering, som är bredare.',
    en: 'There is no wildcard for a single character. It became a truncation, which is wider.',
  },
  'wildcard-inside': {
    sv: 'Trunkering i början av eller inuti ett ord fungerar inte här. Skriv ut formerna av ”{words}”.',
    en: 'Truncation at the beginning of or inside a word does not work here. Write out the forms of “{words}”.',
  },
  'wildcard-other': {
    sv: 'Tecknet för inget eller ett tecken finns inte. Kontrollera att båda formerna hittas.',
    en: 'There is no wildcard for none or one character. Check that both forms are found.',
  },
  'proximity-to-and': {
    sv: 'Närhet kan inte uttryckas här. Orden är kopplade med AND, som är bredare.',
    en: 'Proximity cannot be expressed here. The words are joined by AND, which is wider.',
  },
  'proximity-counts': {
    sv: 'Talet {n} räknas olika: ADJ3 tillåter två ord emellan, NEAR/3 i vissa databaser tre. Kontrollera.',
    en: 'The number {n} is counted differently: ADJ3 allows two words between, NEAR/3 in some databases three. Check.',
  },
  'proximity-check': {
    sv: 'Talet {n} är oförändrat. Databaserna kan räkna ett ord olika: kontrollera mot ADJ och NEAR.',
    en: 'The number {n} is unchanged. Databases may count one word differently: check ADJ against NEAR.',
  },
  'proximity-order': {
    sv: 'Ordningen mellan orden kan inte krävas här. Sökningen blir bredare.',
    en: 'The order of the words cannot be required here. The search becomes wider.',
  },
  'proximity-in-pubmed': {
    sv: 'PubMed söker närhet utan trunkering och utan ordning. Kontrollera att alla former är med.',
    en: 'PubMed searches proximity without truncation and in any order. Check that all forms are there.',
  },
  'operators-bracketed': {
    sv: 'AND och OR stod blandade utan parenteser. Parenteser visar nu hur källan läser dem.',
    en: 'AND and OR stood together without brackets. Brackets now show how the source reads them.',
  },
  'operators-mixed': {
    sv: 'AND och OR står blandade utan parenteser. Kontrollera ordningen.',
    en: 'AND and OR stand together without brackets. Check the order.',
  },
  'limit-lost': {
    sv: 'Begränsningen ”{words}” är borttagen. Ställ in den i databasen.',
    en: 'The limit “{words}” was left out. Set it in the database.',
  },
  'limit-check': {
    sv: 'Begränsningen ”{words}” är omskriven. Kontrollera den mot databasens egna filter.',
    en: 'The limit “{words}” was rewritten. Check it against the database’s own filters.',
  },
  'filter-look-up': {
    sv: 'Filtret {words} ingår inte. Klistra in ett prövat filter för {target}.',
    en: 'The filter {words} is not included. Paste a tested filter for {target}.',
  },
  'not-read': {
    sv: '”{words}” kunde inte läsas och står kvar som det är.',
    en: '“{words}” could not be read and stands as it is.',
  },
  'line-missing': {
    sv: 'Raden {n} finns inte i strategin. Numret står kvar.',
    en: 'There is no line {n} in the strategy. The number stands as it is.',
  },
  'lines-kept': {
    sv: 'Strategin blir för lång när raderna sätts in i varandra. Radnumren är kvar.',
    en: 'The strategy becomes too long when lines are put into each other. Their numbers are kept.',
  },
  'source-problem': {
    sv: 'Källan har ett fel här ({name}). Kör en kontroll av den först.',
    en: 'The source has a fault here ({name}). Check it first.',
  },
} as const satisfies Record<string, { sv: string; en: string }>

export type NoteCode = keyof typeof noteWords

/** Puts values into the places of a sentence. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

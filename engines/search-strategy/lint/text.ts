/** What a check says is wrong (`…`) and what to do about it (`…:do`). {value} is what it is about. */
export const findingWords = {
  'bracket-not-closed': { sv: 'Parentesen stängs aldrig.', en: 'The bracket is never closed.' },
  'bracket-not-closed:do': {
    sv: 'Sätt en ) där gruppen slutar.',
    en: 'Put a ) where the group ends.',
  },
  'bracket-not-opened': { sv: 'Parentesen har ingen början.', en: 'The bracket was never opened.' },
  'bracket-not-opened:do': {
    sv: 'Ta bort den, eller sätt en ( där gruppen börjar.',
    en: 'Remove it, or put a ( where the group begins.',
  },
  'brackets-empty': { sv: 'Parentesen är tom.', en: 'There is nothing between the brackets.' },
  'brackets-empty:do': { sv: 'Ta bort den.', en: 'Remove them.' },
  'quote-not-closed': {
    sv: 'Citattecknet har inget par.',
    en: 'The quotation mark has no partner.',
  },
  'quote-not-closed:do': {
    sv: 'Sätt ett citattecken där frasen slutar.',
    en: 'Put a quotation mark where the phrase ends.',
  },
  'quote-curly': {
    sv: 'Böjda citattecken förstås inte av alla databaser.',
    en: 'Curly quotation marks are not understood everywhere.',
  },
  'quote-curly:do': { sv: 'Skriv raka citattecken.', en: 'Type straight quotation marks.' },
  'too-deep': {
    sv: 'Parenteserna ligger djupare än någon sökning behöver.',
    en: 'The brackets are deeper than any search needs.',
  },
  'too-deep:do': {
    sv: 'Dela upp sökningen på flera rader.',
    en: 'Divide the search into several lines.',
  },
  'operator-missing': {
    sv: 'Det står ingen operator mellan två delar.',
    en: 'There is no operator between two parts.',
  },
  'operator-missing:do': {
    sv: 'Skriv AND eller OR mellan dem.',
    en: 'Write AND or OR between them.',
  },
  'operand-missing': {
    sv: 'Operatorn {value} saknar något på ena sidan.',
    en: 'The operator {value} has nothing on one side.',
  },
  'operand-missing:do': {
    sv: 'Ta bort den, eller skriv det som fattas.',
    en: 'Remove it, or write what is missing.',
  },
  'field-unknown': { sv: 'Fältet {value} finns inte.', en: 'There is no field {value}.' },
  'field-unknown:do': {
    sv: 'Rätta fältet efter databasens lista.',
    en: 'Correct the field by the database’s list.',
  },
  'field-on-brackets': {
    sv: 'I PubMed gäller fältet [{value}] inte för en hel parentes.',
    en: 'In PubMed the field [{value}] does not hold for a whole bracket.',
  },
  'field-on-brackets:do': {
    sv: 'Sätt fältet efter varje ord i parentesen.',
    en: 'Put the field after every word in the bracket.',
  },
  'operator-lower-case': {
    sv: 'Operatorn ”{value}” är skriven med små bokstäver.',
    en: 'The operator “{value}” is in lower case.',
  },
  'operator-lower-case:do': {
    sv: 'Skriv den med stora bokstäver. PubMed läser den annars som ett ord.',
    en: 'Write it in capitals. PubMed reads it as a word otherwise.',
  },
  'operators-mixed': {
    sv: 'AND och OR står på samma nivå utan parenteser.',
    en: 'AND and OR stand on one level without brackets.',
  },
  'operators-mixed:do': {
    sv: 'Sätt parentes runt det som hör ihop. Databaserna läser i olika ordning.',
    en: 'Put brackets around what belongs together. Databases read in different orders.',
  },
  'line-missing': { sv: 'Rad {value} finns inte.', en: 'There is no line {value}.' },
  'line-missing:do': { sv: 'Rätta numret.', en: 'Correct the number.' },
  'line-later': {
    sv: 'Raden hänvisar till rad {value}, som kommer senare eller är raden själv.',
    en: 'The line names line {value}, which comes later or is the line itself.',
  },
  'line-later:do': { sv: 'Hänvisa bara till rader ovanför.', en: 'Name only lines above.' },
  'line-unused': {
    sv: 'Rad {value} används inte av någon senare rad.',
    en: 'Line {value} is not used by any later line.',
  },
  'line-unused:do': {
    sv: 'Ta med den i en kombination, eller ta bort den.',
    en: 'Bring it into a combination, or remove it.',
  },
  'truncation-in-phrase': {
    sv: 'Trunkering i frasen ”{value}” fungerar inte här.',
    en: 'Truncation in the phrase “{value}” does not work here.',
  },
  'truncation-in-phrase:do': {
    sv: 'Koppla orden med NEXT i stället för citattecken.',
    en: 'Join the words by NEXT instead of quotation marks.',
  },
  'phrase-truncated': {
    sv: 'Frasen ”{value}” är trunkerad.',
    en: 'The phrase “{value}” is truncated.',
  },
  'phrase-truncated:do': {
    sv: 'Kontrollera att databasen trunkerar i fraser, och att frasen finns i registret.',
    en: 'Check that the database truncates within phrases, and that the phrase is in its index.',
  },
  'truncation-short': {
    sv: '”{value}” är trunkerat efter för få bokstäver.',
    en: '“{value}” is truncated after too few letters.',
  },
  'truncation-short:do': {
    sv: 'PubMed kräver fyra bokstäver före *. Skriv ut formerna.',
    en: 'PubMed needs four letters before *. Write the forms out.',
  },
  'truncation-left': {
    sv: '”{value}” är trunkerat i början eller inuti, vilket PubMed inte kan.',
    en: '“{value}” is truncated at its beginning or inside, which PubMed cannot do.',
  },
  'truncation-left:do': { sv: 'Skriv ut formerna.', en: 'Write the forms out.' },
  'wildcard-foreign': {
    sv: 'Tecknet {value} är inget jokertecken här.',
    en: 'The sign {value} is no wildcard here.',
  },
  'wildcard-foreign:do': {
    sv: 'Använd databasens eget tecken, eller skriv ut formerna.',
    en: 'Use the database’s own sign, or write the forms out.',
  },
  'proximity-foreign': {
    sv: '{value} är inte den här databasens närhetsoperator.',
    en: '{value} is not the proximity operator of this database.',
  },
  'proximity-foreign:do': { sv: 'Skriv om den: {advice}', en: 'Rewrite it: {advice}' },
  'proximity-truncated': {
    sv: 'Närhet i PubMed tål ingen trunkering.',
    en: 'Proximity in PubMed takes no truncation.',
  },
  'proximity-truncated:do': {
    sv: 'Skriv ut formerna, en sökning för var och en.',
    en: 'Write the forms out, one search for each.',
  },
  'spelling-one-sided': {
    sv: 'Bara en stavning av ”{value}” är med.',
    en: 'Only one spelling of “{value}” is there.',
  },
  'spelling-one-sided:do': {
    sv: 'Lägg till ”{advice}” (brittisk eller amerikansk stavning).',
    en: 'Add “{advice}” (British or American spelling).',
  },
  'variant-missing': {
    sv: '”{value}” är med, men inte ”{advice}”.',
    en: '“{value}” is there, but not “{advice}”.',
  },
  'variant-missing:do': {
    sv: 'Lägg till skrivsätten ihop, isär och med bindestreck.',
    en: 'Add it written together, apart and with a hyphen.',
  },
  'heading-without-words': {
    sv: 'Ämnesordet ”{value}” söks inte som vanliga ord.',
    en: 'The heading “{value}” is not searched as plain words.',
  },
  'heading-without-words:do': {
    sv: 'Lägg till textord: nya poster saknar ofta ämnesord.',
    en: 'Add text words: new records often have no headings yet.',
  },
  'limit-date': {
    sv: 'Sökningen är begränsad i tid: {value}.',
    en: 'The search is limited by date: {value}.',
  },
  'limit-date:do': {
    sv: 'Motivera gränsen i metoddelen, och kontrollera vilket datum fältet avser.',
    en: 'Give the reason in the methods, and check which date the field means.',
  },
  'limit-language': {
    sv: 'Sökningen är begränsad till ett språk: {value}.',
    en: 'The search is limited to a language: {value}.',
  },
  'limit-language:do': {
    sv: 'Motivera gränsen i metoddelen.',
    en: 'Give the reason in the methods.',
  },
} as const satisfies Record<string, { sv: string; en: string }>

/** How each database writes proximity: for the advice. */
export const proximityAdvice = {
  pubmed: { sv: '"ord ett"[tiab:~3]', en: '"word one"[tiab:~3]' },
  ovid: { sv: 'ADJ3', en: 'ADJ3' },
  either: { sv: 'ADJ3', en: 'ADJ3' },
  embase: { sv: 'NEAR/3 eller NEXT/3', en: 'NEAR/3 or NEXT/3' },
  cochrane: { sv: 'NEAR/3 eller NEXT', en: 'NEAR/3 or NEXT' },
  wos: { sv: 'NEAR/3', en: 'NEAR/3' },
  scopus: { sv: 'W/3 eller PRE/3', en: 'W/3 or PRE/3' },
  ebsco: { sv: 'N3 eller W3', en: 'N3 or W3' },
  proquest: { sv: 'NEAR/3 eller PRE/3', en: 'NEAR/3 or PRE/3' },
  lilacs: { sv: 'AND', en: 'AND' },
  hta: { sv: 'AND', en: 'AND' },
} as const satisfies Record<string, { sv: string; en: string }>

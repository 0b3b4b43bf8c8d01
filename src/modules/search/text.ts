import { texts } from '#kernel/text.ts'

export const searchText = texts({
  admin: { sv: 'Administration', en: 'Administration' },
  title: { sv: 'Sökningen', en: 'Search' },
  lead: {
    sv: 'Vad besökarna letar efter utan att hitta, och vilka ord som betyder samma sak.',
    en: 'What visitors look for without finding it, and which words mean the same.',
  },
  misses: { sv: 'Sökt utan träff', en: 'Searched in vain' },
  missesHelp: {
    sv: 'Ingen ser vem som har sökt. En sökning som bara har gjorts en gång visas inte, eftersom den kan vara ett namn.',
    en: 'Nobody sees who searched. What has been asked only once is not shown, since it may be a name.',
  },
  noMisses: {
    sv: 'Allt som har sökts flera gånger har hittats',
    en: 'All that was asked again was found',
  },
  noMissesHelp: {
    sv: 'Här samlas sökningar som inte ger någon träff.',
    en: 'Searches that find nothing are gathered here.',
  },
  words: { sv: 'Sökning', en: 'Search' },
  times: { sv: 'Gånger', en: 'Times' },
  last: { sv: 'Senast', en: 'Last' },
  doing: { sv: 'Åtgärd', en: 'What to do' },
  sameAs: { sv: 'Betyder samma sak som', en: 'Means the same as' },
  makeSynonym: { sv: 'Gör till synonym', en: 'Make a synonym' },
  dismiss: { sv: 'Ta bort från listan', en: 'Take off the list' },
  synonyms: { sv: 'Ord som betyder samma sak', en: 'Words that mean the same' },
  synonymsHelp: {
    sv: 'Den som söker på ett av orden hittar också det som heter något av de andra. Skilj dem åt med komma.',
    en: 'Whoever searches for one of the words finds what is called by the others, too. Put commas between them.',
  },
  set: { sv: 'Ord, med komma emellan', en: 'Words, with commas between' },
  add: { sv: 'Lägg till', en: 'Add' },
  save: { sv: 'Spara', en: 'Save' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  change: { sv: 'Ändra', en: 'Change' },
  saved: {
    sv: 'Sparat. Det gäller från nästa sökning.',
    en: 'Saved. It holds from the next search.',
  },
  none: { sv: 'Inga synonymer än.', en: 'No synonyms yet.' },
})

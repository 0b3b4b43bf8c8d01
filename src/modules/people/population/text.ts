import { type Text2, texts } from '#kernel/text.ts'
import type { AffiliationKind } from '../persons/kinds.ts'

/** What files call a kind; the first word of each language is the one that is shown. */
export const kindWords: Record<
  AffiliationKind,
  { sv: [string, ...string[]]; en: [string, ...string[]] }
> = {
  researcher: { sv: ['Forskare'], en: ['Researcher', 'Researchers'] },
  'doctoral-student': {
    sv: ['Doktorand', 'Doktorander'],
    en: ['Doctoral student', 'Doctoral students', 'PhD student', 'PhD students'],
  },
  postdoc: { sv: ['Postdoktor', 'Postdoktorer', 'Postdok'], en: ['Postdoc', 'Postdocs'] },
  teacher: { sv: ['Lärare'], en: ['Teacher', 'Teachers'] },
  administrator: {
    sv: ['Administratör', 'Administratörer', 'TA-personal'],
    en: ['Administrator', 'Administrators'],
  },
  student: { sv: ['Student', 'Studenter'], en: ['Student', 'Students'] },
  external: { sv: ['Extern', 'Externa'], en: ['External', 'Externals'] },
}

/** What a kind is called on the screen. */
export const kindName = (kind: string): Text2 | null => {
  const words = kindWords[kind as AffiliationKind] as
    | (typeof kindWords)[AffiliationKind]
    | undefined
  return words ? { sv: words.sv[0], en: words.en[0] } : null
}

export const populationText = texts({
  admin: { sv: 'Administration', en: 'Administration' },
  title: { sv: 'Hur många vi finns till för', en: 'How many we are here for' },
  lead: {
    sv: 'Antal personer per år, institution, grupp och ort, som fakulteten räknar dem. Med dem går det att säga hur stor del enheten når.',
    en: 'People by year, department, group and campus, as the faculty counts them. They let one say how large a share the unit reaches.',
  },
  none: { sv: 'Inga siffror än', en: 'No figures yet' },
  noneText: { sv: 'Läs in en fil, så står de här.', en: 'Import a file, and they stand here.' },
  perCampus: { sv: 'Per ort och år', en: 'By campus and year' },
  perKind: { sv: 'Per grupp och ort, {year}', en: 'By group and campus, {year}' },
  campus: { sv: 'Ort', en: 'Campus' },
  kind: { sv: 'Grupp', en: 'Group' },
  department: { sv: 'Institution', en: 'Department' },
  year: { sv: 'År', en: 'Year' },
  total: { sv: 'Alla', en: 'All' },
  trend: { sv: 'Utveckling', en: 'Trend' },
  export: { sv: 'Ladda ner som CSV', en: 'Download as CSV' },
  import: { sv: 'Läs in en fil', en: 'Import a file' },
  importHelp: {
    sv: 'En CSV-fil med kolumnerna år, institution, grupp, ort och antal. Ett år i filen ersätter hela det året. Inget sparas förrän du har sett skillnaden.',
    en: 'A CSV file with the columns year, department, group, campus and number. A year in the file replaces that whole year. Nothing is stored before you have seen the difference.',
  },
  file: { sv: 'Fil', en: 'File' },
  look: { sv: 'Visa skillnaden', en: 'Show the difference' },
  report: { sv: 'Det här skulle ändras', en: 'This would change' },
  reportOf: {
    sv: 'År i filen: {years}. Lika som förut: {same}.',
    en: 'Years in the file: {years}. The same as before: {same}.',
  },
  new: { sv: 'Nya', en: 'New' },
  changed: { sv: 'Ändrade', en: 'Changed' },
  gone: { sv: 'Försvinner', en: 'Gone' },
  refused: { sv: 'Rader som inte går att läsa', en: 'Lines that cannot be read' },
  refusedText: {
    sv: 'Rätta dem i filen och läs in den igen. Så länge någon rad är fel sparas inget.',
    en: 'Correct them in the file and import it again. While a line is wrong, nothing is stored.',
  },
  line: { sv: 'Rad', en: 'Line' },
  why: { sv: 'Fel', en: 'Fault' },
  stood: { sv: 'I filen', en: 'In the file' },
  before: { sv: 'Före', en: 'Before' },
  after: { sv: 'Efter', en: 'After' },
  shownOf: { sv: 'De {shown} första av {n}.', en: 'The first {shown} of {n}.' },
  nothing: {
    sv: 'Filen säger det som redan står här.',
    en: 'The file says what stands here already.',
  },
  store: { sv: 'Spara', en: 'Store' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  stored: { sv: 'Siffrorna är sparade.', en: 'The figures have been stored.' },
  'fault.bad_year': { sv: 'Året går inte att läsa.', en: 'The year cannot be read.' },
  'fault.unknown_department': {
    sv: 'Institutionen finns inte.',
    en: 'There is no such department.',
  },
  'fault.unknown_kind': { sv: 'Gruppen finns inte.', en: 'There is no such group.' },
  'fault.unknown_campus': { sv: 'Orten finns inte.', en: 'There is no such campus.' },
  'fault.bad_number': {
    sv: 'Antalet är inget heltal från 0.',
    en: 'The number is not a whole number from 0.',
  },
  'fault.twice': { sv: 'Samma rad har stått förut.', en: 'The same line has come before.' },
})

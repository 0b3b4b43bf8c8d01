import { texts } from '#kernel/text.ts'

export const importText = texts({
  admin: { sv: 'Administration', en: 'Administration' },
  people: { sv: 'Personer', en: 'People' },
  import: { sv: 'Läs in personer', en: 'Import persons' },
  export: { sv: 'Hämta som CSV', en: 'Get as CSV' },
  lead: {
    sv: 'En CSV-fil med en rad för varje person och tillhörighet. Först ser du vad som skulle ändras; inget ändras innan du säger ja.',
    en: 'A CSV file with one line for each person and affiliation. First you see what would change; nothing changes before you say yes.',
  },
  columnsTitle: { sv: 'Kolumner', en: 'Columns' },
  columnsText: {
    sv: 'e-post, namn, adresser, språk, campus, tillhörighet, slag, från, till. Bara e-post måste finnas, och namn för den som är ny. En tom ruta ändrar inget. Den som slutar får ett datum under till.',
    en: 'email, name, addresses, language, campus, affiliation, kind, from, to. Only email is needed, and name for who is new. An empty cell changes nothing. Who leaves is given a date under to.',
  },
  file: { sv: 'Fil', en: 'File' },
  look: { sv: 'Visa vad som skulle ändras', en: 'Show what would change' },
  report: { sv: 'Det här skulle ändras', en: 'This would change' },
  added: { sv: ['{n} ny person', '{n} nya personer'], en: ['{n} new person', '{n} new persons'] },
  changed: {
    sv: ['{n} person ändras', '{n} personer ändras'],
    en: ['{n} person changes', '{n} persons change'],
  },
  unchanged: {
    sv: ['{n} person är som förut', '{n} personer är som förut'],
    en: ['{n} person stays the same', '{n} persons stay the same'],
  },
  refused: {
    sv: ['{n} rad togs inte', '{n} rader togs inte'],
    en: ['{n} line was not taken', '{n} lines were not taken'],
  },
  alike: {
    sv: ['{n} ny person finns kanske redan', '{n} nya personer finns kanske redan'],
    en: ['{n} new person may be here already', '{n} new persons may be here already'],
  },
  line: { sv: 'Rad {n}', en: 'Line {n}' },
  who: { sv: 'Vem', en: 'Who' },
  what: { sv: 'Vad', en: 'What' },
  why: { sv: 'Varför', en: 'Why' },
  where: { sv: 'Rad', en: 'Line' },
  maybe: { sv: 'Kanske samma som', en: 'Maybe the same as' },
  first: { sv: 'De första {n} visas.', en: 'The first {n} are shown.' },
  skip: { sv: 'Hoppa över raderna som inte togs', en: 'Leave out the lines that were not taken' },
  apply: { sv: 'Läs in', en: 'Import' },
  nothing: { sv: 'Inget skulle ändras.', en: 'Nothing would change.' },
  meanwhile: {
    sv: 'Någon har ändrat under tiden. Inget är inläst; det här är den nya jämförelsen.',
    en: 'Somebody has changed this meanwhile. Nothing was imported; this is the new comparison.',
  },
  skipNeeded: {
    sv: 'Inget är inläst. Rätta raderna i filen, eller välj att hoppa över dem.',
    en: 'Nothing was imported. Mend the lines in the file, or choose to leave them out.',
  },
  elevate: {
    sv: 'Inget är inläst. Höj först din behörighet, och läs in filen igen.',
    en: 'Nothing was imported. Raise your rights first, and import the file again.',
  },
  done: {
    sv: 'Inläst: {added} nya, {changed} ändrade.',
    en: 'Imported: {added} new, {changed} changed.',
  },
  'field.name': { sv: 'namn', en: 'name' },
  'field.language': { sv: 'språk', en: 'language' },
  'field.campus': { sv: 'campus', en: 'campus' },
  'field.addresses': { sv: 'adress', en: 'address' },
  'field.email': { sv: 'e-post', en: 'email' },
  'field.affiliation': { sv: 'tillhörighet', en: 'affiliation' },
  'field.kind': { sv: 'slag', en: 'kind' },
  'field.from': { sv: 'från', en: 'from' },
  'field.to': { sv: 'till', en: 'to' },
})

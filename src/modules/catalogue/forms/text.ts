import { texts } from '#kernel/text.ts'

/** Words of the form editor. */
export const formsText = texts({
  answersCsv: { sv: 'Svaren som CSV', en: 'Answers as CSV' },
  answersJson: { sv: 'Svaren som JSON', en: 'Answers as JSON' },
  sv: { sv: 'På svenska', en: 'In Swedish' },
  en: { sv: 'På engelska', en: 'In English' },
  title: { sv: 'Formulär', en: 'Forms' },
  lead: {
    sv: 'Vad vi frågar när någon beställer en tjänst.',
    en: 'What we ask when somebody orders a service.',
  },
  editLead: {
    sv: 'Pröva ändringar så mycket du vill. Först när du sparar får nya beställare dem; beställningar som redan finns behåller sina frågor.',
    en: 'Try changes as often as you like. Only when you save do new requesters get them; orders that exist keep their questions.',
  },
  json: { sv: 'Formuläret som JSON', en: 'The form as JSON' },
  jsonHelp: {
    sv: 'Kopiera härifrån för att flytta formuläret till en annan tjänst, eller klistra in ett.',
    en: 'Copy it from here to move the form to another service, or paste one.',
  },
  notJson: {
    sv: 'Det här går inte att läsa som ett formulär. Kontrollera citattecken, komman och att varje fråga har en sort som finns.',
    en: 'This cannot be read as a form. Check quotation marks, commas, and that each question is of a kind that exists.',
  },
  look: { sv: 'Förhandsgranska', en: 'Preview' },
  save: { sv: 'Spara som ny version', en: 'Save as a new version' },
  preview: { sv: 'Så ser det ut på en telefon', en: 'How it looks on a phone' },
  versions: { sv: 'Versioner', en: 'Versions' },
  version: { sv: 'Version {n}', en: 'Version {n}' },
  changes: { sv: 'Skillnad mot det som gäller', en: 'What differs from today' },
  added: { sv: 'ny', en: 'new' },
  removed: { sv: 'borttagen', en: 'removed' },
  changed: { sv: 'ändrad', en: 'changed' },
  moved: { sv: 'flyttad', en: 'moved' },
  nothingWrong: {
    sv: 'Inget att rätta. Ingenting är sparat än.',
    en: 'Nothing to mend. Nothing is saved yet.',
  },
  wrong: { sv: 'Rätta det här innan du sparar', en: 'Mend this before you save' },
  same_id: { sv: 'flera fält har samma id', en: 'several fields have the same id' },
  no_translation: {
    sv: 'översättning saknas: {about}',
    en: 'a translation is missing: {about}',
  },
  empty: { sv: 'är tom', en: 'is empty' },
  limits: { sv: 'gränserna motsäger varandra', en: 'the limits contradict each other' },
  same_option: {
    sv: 'två alternativ har samma värde',
    en: 'two options have the same value',
  },
  bad_default: {
    sv: 'det förvalda är inget giltigt svar',
    en: 'the default is no valid answer',
  },
  bad_pattern: { sv: 'mönstret går inte att använda', en: 'the pattern cannot be used' },
  unknown_field: {
    sv: 'villkoret gäller ett fält som inte finns: {about}',
    en: 'the condition is about a field that does not exist: {about}',
  },
  later_field: {
    sv: 'villkoret gäller ett senare fält: {about}',
    en: 'the condition is about a later field: {about}',
  },
  not_comparable: {
    sv: 'villkoret går inte att ställa på {about}',
    en: 'the condition cannot be asked of {about}',
  },
  unknown_value: {
    sv: 'villkoret gäller ett svar som inte går att ge: {about}',
    en: 'the condition is about an answer that cannot be given: {about}',
  },
  unknown_list: {
    sv: 'listan {about} är inte inläst, se Kostnadsställen och projekt',
    en: 'the list {about} is not imported, see Cost centres and projects',
  },
  unreachable: { sv: 'inga svar leder hit', en: 'no answers lead here' },
})

import { texts } from '#kernel/text.ts'

/** The columns of the exported answers that are no question. */
export const answersText = texts({
  number: { sv: 'Ärende', en: 'Case' },
  openedAt: { sv: 'Öppnat', en: 'Opened' },
  state: { sv: 'Läge', en: 'State' },
  channel: { sv: 'Kanal', en: 'Channel' },
  language: { sv: 'Språk', en: 'Language' },
  version: { sv: 'Formulärets version', en: 'Version of the form' },
})

import { texts } from '#kernel/text.ts'

export const words = texts({
  services: { sv: 'Tjänster', en: 'Services' },
  guides: { sv: 'Guider', en: 'Guides' },
  plan: { sv: 'Planen', en: 'The plan' },
  cases: { sv: 'Ärenden', en: 'Cases' },
  admin: { sv: 'Administration', en: 'Administration' },
  otherLanguage: { sv: 'English', en: 'Svenska' },
  signIn: { sv: 'Logga in', en: 'Sign in' },
  searchAll: { sv: 'Sök ärenden, tjänster, guider', en: 'Search cases, services, guides' },
  demo: {
    sv: 'Det här är en demonstration med påhittade personer. Skriv inget känsligt.',
    en: 'This is a demonstration with invented people. Write nothing sensitive.',
  },
  notFoundTitle: { sv: 'Sidan finns inte', en: 'No such page' },
  notFound: {
    sv: 'Adressen kan vara felskriven, eller så har du inte rätt att se sidan. Är du medarbetare kan det hjälpa att logga in.',
    en: 'The address may be mistyped, or you may not be allowed to see the page. If you work here, signing in may help.',
  },
  refusedTitle: { sv: 'Det gick inte', en: 'That did not work' },
  brokenTitle: { sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' },
  broken: {
    sv: 'Inget har ändrats. Försök igen om en stund. Ange det här numret om du hör av dig: {id}',
    en: 'Nothing was changed. Try again in a moment. Mention this number if you contact us: {id}',
  },
  toFront: { sv: 'Till startsidan', en: 'To the front page' },
  footer: {
    sv: 'Navet är öppen programvara (EUPL-1.2).',
    en: 'Navet is open-source software (EUPL-1.2).',
  },
})

import { texts } from '#kernel/text.ts'

/** The words of keeping the catalogue right: the question to the owner, reviews and links. */
export const upkeepText = texts({
  subject: { sv: 'Stämmer sidan om {name}?', en: 'Does the page about {name} still hold?' },
  letter: {
    sv: 'Hej {reader}!\n\nDu svarar för sidan om {name}. Läs den och svara om allt fortfarande stämmer. Det tar någon minut, och du behöver inte logga in.\n\nGranskas senast: {day}',
    en: 'Hello {reader},\n\nYou answer for the page about {name}. Please read it and tell us whether it still holds. It takes a minute, and you need not sign in.\n\nReview by: {day}',
  },
  soon: { sv: 'så snart du kan', en: 'as soon as you can' },
  button: { sv: 'Läs och svara', en: 'Read and answer' },

  title: { sv: 'Stämmer det här?', en: 'Does this still hold?' },
  about: {
    sv: 'Så här står det på sidan om {name}.',
    en: 'This is what the page about {name} says.',
  },
  inOther: { sv: 'På engelska', en: 'In Swedish' },
  holds: { sv: 'Stämmer det?', en: 'Does it hold?' },
  yes: { sv: 'Ja, allt stämmer', en: 'Yes, all of it' },
  no: { sv: 'Nej, något ska ändras', en: 'No, something has to change' },
  comment: { sv: 'Vad ska ändras?', en: 'What has to change?' },
  send: { sv: 'Svara', en: 'Answer' },
  thanks: { sv: 'Tack för svaret', en: 'Thank you for your answer' },
  thanksText: {
    sv: 'De som skriver katalogen ser det. Du behöver inte göra mer.',
    en: 'Those who write the catalogue see it. There is nothing more for you to do.',
  },
  seePage: { sv: 'Se sidan', en: 'See the page' },

  reviews: { sv: 'Ska granskas', en: 'Due for review' },
  noReviews: {
    sv: 'Ingen sida behöver granskas den närmaste månaden.',
    en: 'No page wants a review within a month.',
  },
  by: { sv: 'Senast', en: 'By' },
  ask: { sv: 'Fråga den som svarar för sidan', en: 'Ask whoever answers for the page' },
  ownerless: {
    sv: 'Ingen svarar för sidan. Öppna den och skriv vem, under Personer.',
    en: 'Nobody answers for the page. Open it and say who, under Persons.',
  },
  asked: { sv: 'Frågat', en: 'Asked' },
  answers: { sv: 'Svar på faktagranskningar', en: 'Answers to fact checks' },
  noAnswers: { sv: 'Inget att åtgärda.', en: 'Nothing to see to.' },
  settle: { sv: 'Åtgärdat', en: 'Seen to' },

  links: { sv: 'Länkar', en: 'Links' },
  linksHelp: {
    sv: 'Länkarna provas varje vecka. En länk är trasig bara när sidan säger att den är borta.',
    en: 'Links are tried every week. A link is broken only where its page says that it is gone.',
  },
  noBroken: { sv: 'Inga trasiga länkar.', en: 'No broken links.' },
  broken: { sv: 'Trasig ({reason})', en: 'Broken ({reason})' },
  uncertain: {
    sv: ['{n} länk gick inte att prova', '{n} länkar gick inte att prova'],
    en: ['{n} link could not be tried', '{n} links could not be tried'],
  },
  uncertainHelp: {
    sv: 'De fungerar troligen: servern släppte inte in oss, eller svarade inte just då.',
    en: 'They probably work: the server did not let us in, or did not answer just then.',
  },
})

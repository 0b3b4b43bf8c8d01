import { texts } from '#kernel/text.ts'

/** One to five, from worst to best. */
export const choices = [1, 2, 3, 4, 5] as const

export const words = texts({
  title: { sv: 'Hur gick det?', en: 'How did it go?' },
  about: { sv: 'Det gäller {number}: {subject}', en: 'This is about {number}: {subject}' },
  rating: { sv: 'Hur nöjd är du med hjälpen?', en: 'How satisfied are you with the help?' },
  rate1: { sv: 'Mycket missnöjd', en: 'Very dissatisfied' },
  rate2: { sv: 'Ganska missnöjd', en: 'Fairly dissatisfied' },
  rate3: { sv: 'Varken eller', en: 'Neither' },
  rate4: { sv: 'Ganska nöjd', en: 'Fairly satisfied' },
  rate5: { sv: 'Mycket nöjd', en: 'Very satisfied' },
  comment: { sv: 'Vill du säga något mer?', en: 'Anything you want to add?' },
  commentHelp: {
    sv: 'Skriv inget om patienter eller andra personer.',
    en: 'Do not write about patients or other persons.',
  },
  send: { sv: 'Lämna omdöme', en: 'Submit rating' },
  change: { sv: 'Ändra omdömet', en: 'Change the rating' },
  notYet: {
    sv: 'Ditt val är ifyllt. Det räknas när du trycker på knappen.',
    en: 'Your choice is filled in. It counts when you press the button.',
  },
  usedFor: {
    sv: 'Omdömet läses av dem som arbetar med tjänsten. I uppföljningen av verksamhetsplanen visas bara sammanräknade siffror.',
    en: 'Your rating is read by those who work with the service. The follow-up of the operations plan shows totals only.',
  },
  thanks: { sv: 'Tack, omdömet är sparat', en: 'Thank you, your rating is saved' },
  thanksText: {
    sv: 'Du svarade: {choice}. Du kan ändra dig så länge länken gäller.',
    en: 'You answered: {choice}. You can change your mind as long as the link is valid.',
  },
  plan: { sv: 'Se hur det går för oss', en: 'See how we are doing' },
  goneTitle: { sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
  gone: {
    sv: 'Länken har slutat gälla, eller så är adressen inte hel. Inget har ändrats. Vill du säga något om ärendet kan du svara på brevet.',
    en: 'The link has ended, or the address is not complete. Nothing was changed. To say something about the case you can reply to the letter.',
  },
  toFront: { sv: 'Till startsidan', en: 'To the front page' },
  letterQuestion: {
    sv: 'Hur gick det? Välj det som stämmer bäst. Du bekräftar på sidan som öppnas.',
    en: 'How did it go? Choose what fits best. You confirm on the page that opens.',
  },
  mine: { sv: 'Det här har du svarat på', en: 'What you have answered' },
  panel: { sv: 'Omdöme', en: 'Rating' },
  panelRating: { sv: '{n} av 5: {word}', en: '{n} out of 5: {word}' },
  panelChanged: { sv: 'ändrat', en: 'changed' },
  satisfied: { sv: 'Nöjda', en: 'Satisfied' },
  satisfiedOf: {
    sv: '{value} av {n} som svarade ({low} till {high})',
    en: '{value} of {n} who answered ({low} to {high})',
  },
  satisfiedTitle: {
    sv: 'Andel nöjda, 0 till 100 procent',
    en: 'Share satisfied, 0 to 100 per cent',
  },
})

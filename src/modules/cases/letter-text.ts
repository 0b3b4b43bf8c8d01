import { texts } from '#kernel/text.ts'

/** The words of the letters. Plain text is the letter; its HTML form has the same words. */
export const letterWords = texts({
  subject: { sv: '{subject} [{number}]', en: '{subject} [{number}]' },
  hello: { sv: 'Hej {name}!', en: 'Hello {name},' },
  bye: { sv: 'Vänliga hälsningar\n{who}', en: 'Kind regards,\n{who}' },
  follow: { sv: 'Följ och svara i ärendet', en: 'Follow and answer' },
  received: {
    sv: 'Vi har tagit emot din beställning av ”{service}”. Numret är {number}.',
    en: 'We have received your order of “{service}”. Its number is {number}.',
  },
  receivedBy: {
    sv: '{name} har beställt ”{service}” åt dig. Ärendet har nummer {number}.',
    en: '{name} has ordered “{service}” for you. The case has number {number}.',
  },
  receivedFor: {
    sv: 'Vi har tagit emot din beställning av ”{service}” åt {name}. Numret är {number}.',
    en: 'We have received your order of “{service}” for {name}. Its number is {number}.',
  },
  groupFollows: {
    sv: 'Medlemmarna i {group} kan läsa ärendet.',
    en: 'The members of {group} can read the case.',
  },
  howToSignedIn: {
    sv: 'Du följer ärendet och kan svara när du är inloggad.',
    en: 'You follow the case, and can answer when you are signed in.',
  },
  draftSubject: { sv: 'Ditt utkast: {service}', en: 'Your draft: {service}' },
  draftKept: {
    sv: 'Du har sparat ett utkast till ”{service}”. Det är inte skickat än. Gå vidare med länken, på vilken enhet som helst, senast {until}. Sedan tas utkastet bort.',
    en: 'You have saved a draft of “{service}”. It is not sent yet. Go on with the link, on any device, by {until}. After that the draft is removed.',
  },
  draftGoOn: { sv: 'Fortsätt med beställningen', en: 'Go on with the order' },
  promise: {
    sv: 'Du får ett första svar senast {when}.',
    en: 'You will get a first answer by {when}.',
  },
  howTo: {
    sv: 'Med länken kan du läsa, svara och lägga till filer utan att logga in. Dela den bara med den som får läsa ärendet.',
    en: 'With the link you can read, answer and add files without signing in. Share it only with those who may read the case.',
  },
  delivered: {
    sv: 'Vi har nu levererat det du beställde.',
    en: 'We have now delivered what you ordered.',
  },
  mistaken: {
    sv: 'Är något fel eller ofullständigt? Svara via länken, så tar vi upp ärendet igen.',
    en: 'Is anything wrong or missing? Answer through the link, and we take the case up again.',
  },
  declined: {
    sv: 'Vi kan tyvärr inte hjälpa till med det här. Skälet är:',
    en: 'We are sorry, but we cannot help with this. The reason is:',
  },
})

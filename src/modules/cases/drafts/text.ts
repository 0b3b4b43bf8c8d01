import { texts } from '#kernel/text.ts'

/** The words of drafts of orders. */
export const draftWords = texts({
  keep: { sv: 'Spara och fortsätt senare', en: 'Save and go on later' },
  kept: { sv: 'Utkastet är sparat', en: 'The draft is saved' },
  notSent: {
    sv: 'Det är inte skickat än, och bara du kan se det. Det tas bort om du inte sparar det igen eller skickar det inom {days} dagar.',
    en: 'It is not sent yet, and only you can see it. It is removed unless you save it again or send it within {days} days.',
  },
  onMine: {
    sv: 'Du hittar det på Min sida, på vilken enhet du än loggar in.',
    en: 'You find it on your page, on whatever device you sign in.',
  },
  mailed: {
    sv: 'Vi har mejlat en länk till {email}. Med den kan du fortsätta på vilken enhet som helst.',
    en: 'We have mailed a link to {email}. With it you can go on on any device.',
  },
  inBrowser: {
    sv: 'Den här webbläsaren kommer ihåg det. Skriv din e-postadress på första sidan och spara igen, om du vill ha en länk att fortsätta med på en annan enhet.',
    en: 'This browser remembers it. Give your e-mail address on the first page and save again, if you want a link to go on with on another device.',
  },
  goesOn: { sv: 'Du fortsätter på ett sparat utkast', en: 'You go on with a saved draft' },
  keptAt: { sv: 'Sparat', en: 'Saved' },
  waits: { sv: 'Du har ett sparat utkast', en: 'You have a saved draft' },
  goOn: { sv: 'Fortsätt där du slutade', en: 'Go on where you stopped' },
  remove: { sv: 'Ta bort utkastet', en: 'Remove the draft' },
  over: {
    sv: 'Utkastet finns inte längre. Det kan vara skickat eller borttaget.',
    en: 'The draft is no longer there. It may have been sent or removed.',
  },
  changed: {
    sv: 'Formuläret har ändrats sedan du sparade. Allt du svarat fick plats.',
    en: 'The form has changed since you saved. All that you answered found its place.',
  },
  left: {
    sv: 'Formuläret har ändrats sedan du sparade. Det här fick inte plats; skriv in det på nytt där det passar:',
    en: 'The form has changed since you saved. This found no place; write it again where it belongs:',
  },
  mine: { sv: 'Mina utkast', en: 'My drafts' },
  closed: {
    sv: 'Tjänsten går inte att beställa längre',
    en: 'The service cannot be ordered any more',
  },
})

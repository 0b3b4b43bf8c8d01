import { texts } from '#kernel/text.ts'

/** Words of one's own page, for whoever opens it by a mailed link instead of signing in. */
export const ownPageText = texts({
  title: { sv: 'Min sida', en: 'My page' },
  lead: {
    sv: 'Allt du har beställt och svarat på, dina forskargrupper och dina kontaktpersoner. Du behöver inget konto.',
    en: 'All that you have ordered and answered, your research groups and your contact persons. You need no account.',
  },
  email: { sv: 'E-postadress', en: 'E-mail address' },
  help: {
    sv: 'Den du angav när du beställde. Vi mejlar en länk till din sida.',
    en: 'The one you gave when you ordered. We mail you a link to your page.',
  },
  ask: { sv: 'Mejla mig länken', en: 'Mail me the link' },
  signIn: { sv: 'Jag vill logga in i stället', en: 'I would rather sign in' },
  short: {
    sv: 'Du är här genom en mejlad länk, i högst {hours} timmar eller tills du stänger webbläsaren. För att ändra adresser, lösenord och grupper loggar du in.',
    en: 'You are here by a mailed link, for {hours} hours at most or until you close the browser. Sign in to change addresses, passwords and groups.',
  },
  subject: { sv: 'Länken till din sida på Navet', en: 'The link to your page in Navet' },
  letter: {
    sv: 'Hej {name}!\n\nMed länken nedan ser du allt du har beställt och svarat på. Den gäller i {n} minuter och kan användas en gång. Sidan är sedan öppen i högst {hours} timmar.\n\nVar det inte du som bad om den? Då behöver du inte göra något.',
    en: 'Hello {name},\n\nThe link below shows all that you have ordered and answered. It works for {n} minutes, once. The page then stays open for {hours} hours at most.\n\nWas it not you who asked for it? Then there is nothing you need to do.',
  },
  open: { sv: 'Öppna min sida', en: 'Open my page' },
  fromSignIn: {
    sv: 'Har du beställt utan konto? Se allt på din sida',
    en: 'Ordered without an account? See it all on your page',
  },
})

import { texts } from '#kernel/text.ts'

export const passkeyText = texts({
  title: { sv: 'Lösennycklar (passkeys)', en: 'Passkeys' },
  lead: {
    sv: 'Du loggar in med telefonens eller datorns skärmlås, fingeravtryck eller ansikte, eller med en säkerhetsnyckel. Den som har en lösennyckel behöver varken lösenord eller kod.',
    en: 'You sign in by the screen lock, fingerprint or face of your phone or computer, or by a security key. With a passkey you need neither password nor code.',
  },
  notHere: {
    sv: 'Den här installationen kan inte använda lösennycklar: de kräver en https-adress (NAVET_URL).',
    en: 'This installation cannot use passkeys: they need an https address (NAVET_URL).',
  },
  notInBrowser: {
    sv: 'Du lägger till lösennycklar i en webbläsare som kan dem och kör JavaScript.',
    en: 'You add passkeys in a browser that knows them and runs JavaScript.',
  },
  none: { sv: 'Du har inga än.', en: 'You have none yet.' },
  added: { sv: 'Tillagd', en: 'Added' },
  lastUsed: { sv: 'senast använd', en: 'last used' },
  notUsed: { sv: 'inte använd än', en: 'not used yet' },
  backedUp: { sv: 'finns på flera enheter', en: 'is on several devices' },
  name: { sv: 'Namn', en: 'Name' },
  nameHelp: {
    sv: 'Så att du känner igen den: ”Min telefon”.',
    en: 'To recognise it by: “My phone”.',
  },
  rename: { sv: 'Byt namn', en: 'Rename' },
  change: { sv: 'Ändra {name}', en: 'Change {name}' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  removeText: {
    sv: 'Du loggas ut överallt annars. Ta även bort den på enheten.',
    en: 'You are signed out everywhere else. Remove it on the device as well.',
  },
  add: { sv: 'Lägg till en lösennyckel', en: 'Add a passkey' },
  'done.passkey-added': { sv: 'Lösennyckeln är tillagd.', en: 'The passkey has been added.' },
  'done.passkey-renamed': { sv: 'Namnet är bytt.', en: 'The name has been changed.' },
  'done.passkey-removed': {
    sv: 'Lösennyckeln är borttagen. Du är utloggad överallt annars.',
    en: 'The passkey has been removed. You are signed out everywhere else.',
  },
  bySignIn: { sv: 'Med lösennyckel', en: 'With a passkey' },
  use: { sv: 'Använd en lösennyckel', en: 'Use a passkey' },
  waiting: { sv: 'Följ anvisningen i webbläsaren …', en: 'Follow what the browser says …' },
  stopped: {
    sv: 'Det blev ingen lösennyckel: du avbröt, det tog för lång tid, eller så finns ingen på enheten. Försök igen, eller gör på ett annat sätt.',
    en: 'There was no passkey: you stopped, it took too long, or there is none on the device. Try again, or do it in another way.',
  },
  addedSubject: { sv: 'Ny lösennyckel till Navet', en: 'New passkey for Navet' },
  addedLetter: {
    sv: 'Hej {reader}!\n\nLösennyckeln ”{name}” kan nu logga in som du.\n\nVar det inte du? Ta genast bort den under Inloggning och säkerhet, och hör av dig till oss.',
    en: 'Hello {reader},\n\nThe passkey “{name}” can now sign in as you.\n\nWas it not you? Remove it at once under Sign-in and security, and get in touch with us.',
  },
  removedSubject: {
    sv: 'En lösennyckel till Navet är borttagen',
    en: 'A passkey for Navet has been removed',
  },
  removedLetter: {
    sv: 'Hej {reader}!\n\nLösennyckeln ”{name}” kan inte längre logga in som du, och du är utloggad överallt annars.\n\nVar det inte du? Hör av dig till oss.',
    en: 'Hello {reader},\n\nThe passkey “{name}” cannot sign in as you any more, and you are signed out everywhere else.\n\nWas it not you? Get in touch with us.',
  },
})

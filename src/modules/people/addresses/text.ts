import { texts } from '#kernel/text.ts'

/** Words of one's own addresses. */
export const addressText = texts({
  title: { sv: 'Mina e-postadresser', en: 'My e-mail addresses' },
  lead: {
    sv: 'Du känns igen på alla, och kan logga in med dem. Brev går till huvudadressen.',
    en: 'You are known by all of them, and can sign in with them. Letters go to the main one.',
  },
  my: { sv: 'Min sida', en: 'My page' },
  main: { sv: 'Huvudadress', en: 'Main address' },
  unconfirmed: { sv: 'Inte bekräftad', en: 'Not confirmed' },
  makeMain: { sv: 'Gör till huvudadress', en: 'Make it the main one' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  change: { sv: 'Ändra {address}', en: 'Change {address}' },
  removeText: {
    sv: 'Adressen slutar att gälla som din. Länkar i brev som du har fått öppnar inget längre, och du loggas ut överallt annars.',
    en: 'The address is no longer yours. Links in letters that you have got open nothing any more, and you are signed out everywhere else.',
  },
  waiting: { sv: 'Väntar på bekräftelse', en: 'Waiting to be confirmed' },
  waitsForNew: {
    sv: 'Öppna brevet till {address}, i en webbläsare där du är inloggad.',
    en: 'Open the letter to {address}, in a browser where you are signed in.',
  },
  waitsForOld: {
    sv: 'Svara på brevet till din nuvarande huvudadress. Kommer du inte åt den kan en administratör byta åt dig.',
    en: 'Answer the letter to your present main address. If you cannot get at it, an administrator can change it for you.',
  },
  until: { sv: 'Senast', en: 'By' },
  takeBack: { sv: 'Ta tillbaka', en: 'Take it back' },
  add: { sv: 'Lägg till en adress', en: 'Add an address' },
  address: { sv: 'E-postadress', en: 'E-mail address' },
  addHelp: {
    sv: 'Vi mejlar en länk dit. Byter du arbetsplats: lägg till den nya adressen och gör den till huvudadress.',
    en: 'We mail a link there. When you change employers: add the new address and make it the main one.',
  },
  alsoMain: { sv: 'Brev ska gå dit från nu', en: 'Letters are to go there from now on' },
  signInAnew: {
    sv: 'För att ändra adresser visar du vem du är. Logga in på nytt, så räcker det i fem minuter.',
    en: 'To change addresses you show who you are. Sign in anew; that will do for five minutes.',
  },
  signIn: { sv: 'Logga in', en: 'Sign in' },
  'done.asked': {
    sv: 'Titta i din e-post: det som behöver bekräftas är på väg.',
    en: 'Look in your mailbox: what has to be confirmed is on its way.',
  },
  'done.dropped': { sv: 'Borttaget.', en: 'Removed.' },
  'done.added': { sv: 'Adressen är din.', en: 'The address is yours.' },
  'done.main': { sv: 'Brev går dit från nu.', en: 'Letters go there from now on.' },
  'done.waiting': {
    sv: 'Bekräftat. Nu väntar vi på svar från den andra adressen.',
    en: 'Confirmed. We now wait for the answer from the other address.',
  },
  confirmTitle: { sv: 'Är {address} din?', en: 'Is {address} yours?' },
  confirmLead: {
    sv: '{name} vill att adressen ska höra till sitt konto.',
    en: '{name} wants the address to belong to their account.',
  },
  confirmYes: { sv: 'Ja, den är min', en: 'Yes, it is mine' },
  notYou: {
    sv: 'Är du {name}? Logga in, och öppna länken igen. Är du någon annan? Då behöver du inte göra något.',
    en: 'Are you {name}? Sign in, and open the link again. Somebody else? Then there is nothing you need to do.',
  },
  releaseTitle: {
    sv: 'Ska brev till dig gå till en annan adress?',
    en: 'Are letters to you to go to another address?',
  },
  releaseLead: {
    sv: 'De går till {before}, och ska gå till {address}. {before} är kvar som en av dina adresser tills du tar bort den.',
    en: 'They go to {before}, and are to go to {address}. {before} stays one of your addresses until you remove it.',
  },
  releaseYes: { sv: 'Ja, byt', en: 'Yes, change it' },
  releaseNo: { sv: 'Nej, det var inte jag', en: 'No, that was not me' },
  stopped: { sv: 'Det är stoppat', en: 'It has been stopped' },
  stoppedText: {
    sv: 'Inget har ändrats, och du är utloggad överallt. Byt lösenord, och hör av dig till oss.',
    en: 'Nothing has been changed, and you are signed out everywhere. Change your password, and get in touch with us.',
  },
  released: { sv: 'Tack för svaret', en: 'Thank you for the answer' },
  overTitle: { sv: 'Länken gäller inte längre', en: 'The link is no longer valid' },
  over: {
    sv: 'Den är redan använd, återtagen eller för gammal. Inget har ändrats.',
    en: 'It has been used already, taken back, or is too old. Nothing was changed.',
  },
  confirmSubject: { sv: 'Är den här adressen din?', en: 'Is this address yours?' },
  confirmLetter: {
    sv: 'Hej!\n\n{name} vill att {address} ska höra till sitt konto på Navet. Är det du? Bekräfta med länken nedan, inloggad på Navet. Den gäller i {n} dygn.\n\nÄr det inte du? Då behöver du inte göra något.',
    en: 'Hello,\n\n{name} wants {address} to belong to their account in Navet. Is that you? Confirm it by the link below, signed in to Navet. It works for {n} days.\n\nIs it not you? Then there is nothing you need to do.',
  },
  confirmButton: { sv: 'Bekräfta adressen', en: 'Confirm the address' },
  releaseSubject: {
    sv: 'Ska dina brev gå till en annan adress?',
    en: 'Are your letters to go to another address?',
  },
  releaseLetter: {
    sv: 'Hej {name}!\n\nBrev till dig från Navet går hit, till {before}. Någon, troligen du, vill att de ska gå till {address}. Svara med länken nedan inom {n} dygn.\n\nVar det inte du? Svara nej där, så loggas alla ut som är inloggade som du.',
    en: 'Hello {name},\n\nLetters to you from Navet come here, to {before}. Somebody, probably you, wants them to go to {address}. Answer by the link below within {n} days.\n\nWas it not you? Answer no there, and everybody who is signed in as you is signed out.',
  },
  releaseButton: { sv: 'Svara', en: 'Answer' },
  takenSubject: {
    sv: 'Någon har angett din adress på Navet',
    en: 'Somebody has given your address in Navet',
  },
  takenLetter: {
    sv: 'Hej {name}!\n\nNågon har bett att {address} ska höra till ett annat konto på Navet. Den är din, och inget har ändrats.\n\nHar du själv två konton? Hör av dig till oss, så slår vi ihop dem.',
    en: 'Hello {name},\n\nSomebody has asked for {address} to belong to another account in Navet. It is yours, and nothing has been changed.\n\nDo you have two accounts yourself? Get in touch with us, and we make them one.',
  },
  addedSubject: { sv: 'En adress till är din på Navet', en: 'One more address is yours in Navet' },
  addedLetter: {
    sv: 'Hej {name}!\n\nDu känns nu igen på {address} också, och kan logga in med den.\n\nVar det inte du som la till den? Ta genast bort den, och hör av dig till oss.',
    en: 'Hello {name},\n\nYou are now known by {address} as well, and can sign in with it.\n\nWas it not you who added it? Remove it at once, and get in touch with us.',
  },
  removedSubject: {
    sv: 'En adress är inte längre din på Navet',
    en: 'An address is no longer yours in Navet',
  },
  removedLetter: {
    sv: 'Hej {name}!\n\n{address} hör inte längre till dig på Navet. Länkar i äldre brev öppnar inget mer; allt du har beställt finns på din sida.\n\nVar det inte du? Hör av dig till oss.',
    en: 'Hello {name},\n\n{address} no longer belongs to you in Navet. Links in older letters open nothing any more; all that you have ordered is on your page.\n\nWas it not you? Get in touch with us.',
  },
  movedSubject: {
    sv: 'Brev från Navet går till en annan adress',
    en: 'Letters from Navet go to another address',
  },
  movedLetter: {
    sv: 'Hej {name}!\n\nBrev till dig från Navet gick till {before}. Från nu går de till {address}. Du är utloggad överallt annars.\n\nVar det inte du? Hör av dig till oss genast.',
    en: 'Hello {name},\n\nLetters to you from Navet went to {before}. From now on they go to {address}. You are signed out everywhere else.\n\nWas it not you? Get in touch with us at once.',
  },
})

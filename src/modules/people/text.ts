import { texts } from '#kernel/text.ts'

export const words = texts({
  personsFound: { sv: 'Personer', en: 'People' },
  signIn: { sv: 'Logga in', en: 'Sign in' },
  signInLead: {
    sv: 'Du behöver inte logga in för att söka, läsa eller beställa. Logga in för att se dina ärenden.',
    en: 'You can search, read and order without signing in. Sign in to see your cases.',
  },
  byPassword: { sv: 'Med lösenord', en: 'With a password' },
  byLink: { sv: 'Utan lösenord', en: 'Without a password' },
  email: { sv: 'E-postadress', en: 'E-mail address' },
  password: { sv: 'Lösenord', en: 'Password' },
  linkHelp: {
    sv: 'Vi mejlar en länk som gäller i en kvart.',
    en: 'We mail you a link that works for fifteen minutes.',
  },
  mailLink: { sv: 'Mejla mig en länk', en: 'Mail me a link' },
  linkMailed: { sv: 'Titta i din e-post', en: 'Look in your mailbox' },
  linkMailedText: {
    sv: 'Om {email} finns hos oss är en länk på väg dit. Den gäller i en kvart och kan användas en gång. Kommer inget brev? Kontrollera adressen, eller hör av dig till oss.',
    en: 'If we know {email}, a link is on its way there. It works for fifteen minutes, once. No letter? Check the address, or get in touch with us.',
  },
  linkSubject: { sv: 'Din länk för att logga in på Navet', en: 'Your link to sign in to Navet' },
  linkLetter: {
    sv: 'Hej {name}!\n\nMed länken nedan loggar du in på Navet. Den gäller i {n} minuter och kan användas en gång.\n\nVar det inte du som bad om den? Då behöver du inte göra något.',
    en: 'Hello {name},\n\nThe link below signs you in to Navet. It works for {n} minutes, once.\n\nWas it not you who asked for it? Then there is nothing you need to do.',
  },
  linkButton: { sv: 'Logga in på Navet', en: 'Sign in to Navet' },
  linkLead: {
    sv: 'Ett klick till, så är du inloggad.',
    en: 'One more click, and you are signed in.',
  },
  linkSpent: {
    sv: 'Länken är redan använd eller för gammal.',
    en: 'The link has been used already, or is too old.',
  },
  newLink: { sv: 'Be om en ny länk', en: 'Ask for a new link' },
  signOut: { sv: 'Logga ut', en: 'Sign out' },
  signOutLead: {
    sv: 'Du loggas ut i den här webbläsaren.',
    en: 'You will be signed out in this browser.',
  },
  demo: { sv: 'Det här är en demonstration', en: 'This is a demonstration' },
  demoText: {
    sv: 'Alla personer är påhittade. Välj en av dem, så är du inloggad som hen.',
    en: 'All persons are invented. Choose one, and you are signed in as that person.',
  },
  setUp: { sv: 'Välkommen till Navet', en: 'Welcome to Navet' },
  setUpLead: {
    sv: 'Den här installationen har ingen administratör än. Bli den första, så är du inloggad.',
    en: 'This installation has no administrator yet. Be the first, and you are signed in.',
  },
  setUpPassword: {
    sv: 'Minst 12 tecken. Utan lösenord loggar du in med en mejlad länk; den behöver en e-postserver.',
    en: 'At least 12 characters. Without one you sign in by a mailed link, which needs a mail server.',
  },
  setUpButton: { sv: 'Bli administratör', en: 'Become administrator' },
  openToday: { sv: 'Öppet idag', en: 'Open today' },
  closedToday: { sv: 'stängt', en: 'closed' },
  my: { sv: 'Min sida', en: 'My page' },
  myData: { sv: 'Det här sparas om dig', en: 'What is kept about you' },
  absence: { sv: 'Frånvaro', en: 'Absence' },
  security: { sv: 'Inloggning och säkerhet', en: 'Sign-in and security' },
  profile: { sv: 'Om mig', en: 'About me' },
  name: { sv: 'Namn', en: 'Name' },
  language: { sv: 'Språk på sidor och i brev', en: 'Language of pages and letters' },
  swedish: { sv: 'Svenska', en: 'Swedish' },
  english: { sv: 'Engelska', en: 'English' },
  save: { sv: 'Spara', en: 'Save' },
  saved: { sv: 'Det är sparat.', en: 'It has been saved.' },
  'role.requester': { sv: 'Beställare', en: 'Requester' },
  'role.staff': { sv: 'Medarbetare', en: 'Staff' },
  'role.lead': { sv: 'Arbetsledare', en: 'Lead' },
  'role.editor': { sv: 'Redaktör', en: 'Editor' },
  'role.manager': { sv: 'Enhetens ledning', en: 'Unit management' },
  'role.auditor': { sv: 'Granskare', en: 'Auditor' },
  'role.administrator': { sv: 'Administratör', en: 'Administrator' },
})

/** What people are, as the catalogue's audiences name it. */
export const kindWords = texts({
  researcher: { sv: 'Forskare', en: 'Researcher' },
  'doctoral-student': { sv: 'Doktorand', en: 'Doctoral student' },
  postdoc: { sv: 'Postdoktor', en: 'Postdoc' },
  teacher: { sv: 'Lärare', en: 'Teacher' },
  student: { sv: 'Student', en: 'Student' },
  administrator: { sv: 'Administratör', en: 'Administrator' },
  external: { sv: 'Extern', en: 'External' },
})

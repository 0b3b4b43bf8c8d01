import { texts } from '#kernel/text.ts'

export const absenceText = texts({
  title: { sv: 'Frånvaro', en: 'Absence' },
  my: { sv: 'Min sida', en: 'My page' },
  lead: {
    sv: 'Säg när du är borta och vem som står in. Kollegan ser dina ärenden bland sina, även dem som bara du får se, och kan arbeta med dem. Det upphör av sig själv.',
    en: 'Say when you are away and who stands in. That colleague sees your cases among theirs, those that only you may see too, and can work with them. It ends by itself.',
  },
  leadFor: {
    sv: 'Säg när personen är borta och vem som står in. Båda får ett brev.',
    en: 'Say when the person is away and who stands in. Both get a letter.',
  },
  none: { sv: 'Ingen frånvaro är inlagd.', en: 'No absence has been entered.' },
  own: { sv: 'Inlagd frånvaro', en: 'Absences entered' },
  when: { sv: 'När', en: 'When' },
  span: { sv: '{from} till och med {until}', en: '{from} until {until}' },
  standIn: { sv: 'Står in', en: 'Stands in' },
  standInHelp: {
    sv: 'Den som själv är borta då går inte att välja.',
    en: 'Whoever is away then cannot be chosen.',
  },
  from: { sv: 'Borta från och med', en: 'Away from' },
  until: { sv: 'Till och med', en: 'Until, and including' },
  add: { sv: 'Lägg in frånvaro', en: 'Enter an absence' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  end: { sv: 'Avsluta nu', en: 'End it now' },
  standingIn: { sv: 'Du står in för', en: 'You stand in for' },
  youStandIn: {
    sv: 'Du står in för {name} till och med {until}. Ärendena finns bland dina.',
    en: 'You stand in for {name} until {until}. The cases are among yours.',
  },
  added: {
    sv: 'Frånvaron är inlagd, och kollegan får ett brev.',
    en: 'The absence has been entered, and your colleague gets a letter.',
  },
  ended: { sv: 'Frånvaron är borttagen.', en: 'The absence has been removed.' },
  elevateFirst: {
    sv: 'Att säga det åt någon annan kräver förhöjd behörighet.',
    en: 'To say it for somebody else you need raised rights.',
  },
  elevate: { sv: 'Bekräfta att det är du', en: 'Confirm that it is you' },
  openPage: { sv: 'Se frånvaro', en: 'See absences' },
  standInSubject: { sv: 'Du står in för {name}', en: 'You stand in for {name}' },
  standInLetter: {
    sv: 'Hej {reader}!\n\nDu står in för {name} från {from} till och med {until}. Så länge finns {name}s öppna ärenden bland dina i inkorgen. Det upphör av sig själv.',
    en: 'Hello {reader},\n\nYou stand in for {name} from {from} until {until}. Meanwhile the open cases of {name} are among yours in the inbox. It ends by itself.',
  },
  awaySubject: { sv: '{name} står in för dig', en: '{name} stands in for you' },
  awayLetter: {
    sv: 'Hej {reader}!\n\nEn administratör har lagt in att du är borta från {from} till och med {until}, och att {name} står in. {name} ser dina ärenden så länge.\n\nStämmer det inte? Ta bort det på sidan Frånvaro.',
    en: 'Hello {reader},\n\nAn administrator has entered that you are away from {from} until {until}, and that {name} stands in. {name} sees your cases meanwhile.\n\nIs that not right? Remove it on the page Absence.',
  },
})

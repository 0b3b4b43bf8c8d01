import { texts } from '#kernel/text.ts'

/** The words of the letter to whom somebody has put into a research group. */
export const letterText = texts({
  subject: { sv: 'Du är med i gruppen {name}', en: 'You now belong to the group {name}' },
  hello: { sv: 'Hej {person}!', en: 'Hello {person},' },
  added: {
    sv: '{by} har lagt till dig i forskargruppen ”{name}” i Navet.',
    en: '{by} has added you to the research group “{name}” in Navet.',
  },
  leads: {
    sv: '{by} har lagt upp forskargruppen ”{name}” i Navet, med dig som ledare.',
    en: '{by} has set up the research group “{name}” in Navet, with you as its leader.',
  },
  means: {
    sv: 'Det betyder att du kan beställa för gruppen och läsa de ärenden som beställs för den och som dess medlemmar får följa. Medlemmarna ser ditt namn; ledaren ser också din e-postadress.',
    en: 'It means that you can order for the group, and read the cases that are ordered for it and that its members may follow. Members see your name; the leader sees your e-mail address as well.',
  },
  meansLead: {
    sv: 'Det betyder att du kan lägga till och ta bort medlemmar, beställa för gruppen och läsa de ärenden som beställs för den och som dess medlemmar får följa.',
    en: 'It means that you can add members and take them out, order for the group, and read the cases that are ordered for it and that its members may follow.',
  },
  leave: {
    sv: 'Du behöver inte göra något. Vill du inte vara med öppnar du gruppens sida, loggar in med {email} och väljer ”Lämna gruppen”. Det går när som helst.',
    en: 'You need not do anything. If you do not want to belong to it, open the group’s page, sign in with {email} and choose “Leave the group”. You can do so at any time.',
  },
  bye: { sv: 'Vänliga hälsningar\n{from}', en: 'Kind regards,\n{from}' },
  open: { sv: 'Öppna gruppens sida', en: 'Open the group’s page' },
})

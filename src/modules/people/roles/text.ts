import { texts } from '#kernel/text.ts'

export const rolesText = texts({
  roles: { sv: 'Roller', en: 'Roles' },
  none: {
    sv: 'Beställare: inga roller i din enhet.',
    en: 'A requester: no roles in your unit.',
  },
  role: { sv: 'Roll', en: 'Role' },
  where: { sv: 'Var', en: 'Where' },
  wholeUnit: { sv: 'Hela enheten', en: 'The whole unit' },
  days: { sv: 'När', en: 'When' },
  from: { sv: 'från {day}', en: 'from {day}' },
  to: { sv: 'till och med {day}', en: 'until {day}' },
  always: { sv: 'tills vidare', en: 'until further notice' },
  validFrom: { sv: 'Från och med', en: 'From' },
  validTo: { sv: 'Till och med', en: 'Until, and including' },
  validFromHelp: { sv: 'Tomt: redan nu.', en: 'Empty: from now.' },
  validToHelp: {
    sv: 'Tomt: tills vidare. Efter dagen upphör rollen av sig själv, och du får ett brev två veckor innan.',
    en: 'Empty: until further notice. After the day the role ends by itself, and you get a letter two weeks before.',
  },
  give: { sv: 'Ge en roll', en: 'Give a role' },
  change: { sv: 'Ändra', en: 'Change' },
  changeDays: { sv: 'Ändra när rollen gäller', en: 'Change when the role holds' },
  save: { sv: 'Spara', en: 'Save' },
  take: { sv: 'Ta tillbaka rollen', en: 'Take the role back' },
  elevateFirst: {
    sv: 'Att ge och ta tillbaka roller kräver förhöjd behörighet.',
    en: 'To give and take roles you need raised rights.',
  },
  endSubject: { sv: '{name} har en roll som snart upphör', en: '{name} has a role that ends soon' },
  endLetter: {
    sv: 'Hej {reader}!\n\n{name} har rollen {role} till och med {day}. Sedan upphör den av sig själv, och öppna ärenden som {name} har ligger kvar tills någon annan tar dem.\n\nStämmer inte dagen? Ändra den på personens sida.',
    en: 'Hello {reader},\n\n{name} has the role {role} until {day}. After that it ends by itself, and the open cases that {name} has stay until somebody else takes them.\n\nIs the day not right? Change it on the page of the person.',
  },
  endButton: { sv: 'Öppna personens sida', en: 'Open the page of the person' },
})

import { texts } from '#kernel/text.ts'

export const guideText = texts({
  guides: { sv: 'Guider', en: 'Guides' },
  lead: {
    sv: 'Steg för steg när något är nytt, och våra tjänster i den ordning du brukar behöva dem.',
    en: 'Step by step when something is new, and our services in the order you usually need them.',
  },
  situations: { sv: 'När något är nytt', en: 'When something is new' },
  overviews: { sv: 'Överblick', en: 'Overviews' },
  forWhom: { sv: 'För vem', en: 'For whom' },
  all: { sv: 'Alla tjänster från A till Ö', en: 'All services from A to Z' },
  none: { sv: 'Inga guider än.', en: 'No guides yet.' },
  draft: { sv: 'Utkast', en: 'Draft' },
  draftHelp: {
    sv: 'Guiden är inte publicerad. Bara de som skriver katalogen ser den.',
    en: 'This guide is not published. Only those who write the catalogue see it.',
  },
  done: { sv: 'Du har gjort', en: 'You have done' },
  allDone: { sv: 'Du har gjort alla steg.', en: 'You have done every step.' },
  isDone: { sv: 'Klart', en: 'Done' },
  tick: { sv: 'Bocka av', en: 'Tick off' },
  untick: { sv: 'Ta bort bocken', en: 'Take the tick away' },
  open: { sv: 'Öppna sidan', en: 'Open the page' },
  stages: { sv: 'Steg för steg', en: 'Stage by stage' },
  kept: {
    sv: 'Din webbläsare minns det i ett år.',
    en: 'Your browser remembers it for a year.',
  },
  signIn: {
    sv: 'Vill du se dina bockar på en annan dator?',
    en: 'Would you like your ticks on another computer?',
  },
  signInLink: { sv: 'Logga in', en: 'Sign in' },
  mine: { sv: 'Mina guider', en: 'My guides' },
  next: { sv: 'Nästa: {step}', en: 'Next: {step}' },
  services: { sv: ['{n} tjänst', '{n} tjänster'], en: ['{n} service', '{n} services'] },
  'line.research': {
    sv: 'Från första frågan till publicerat resultat.',
    en: 'From the first question to the published result.',
  },
  'line.education': {
    sv: 'Från kursplan till examination.',
    en: 'From syllabus to exam.',
  },
  'line.workplace': {
    sv: 'Det du behöver för att kunna arbeta.',
    en: 'What you need to be able to work.',
  },
  empty: { sv: 'Här finns inget än.', en: 'Nothing here yet.' },
})

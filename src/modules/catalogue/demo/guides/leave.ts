import type { GuideContent } from '../../guides/guide-type.ts'
import { t } from '../shorthand.ts'

export const leave: GuideContent = {
  slug: 'leave',
  title: t('Sluta på fakulteten', 'Leave the faculty'),
  summary: t(
    'Lämna över det andra behöver, ta med det som är ditt och stäng resten.',
    'Hand over what others need, take what is yours and close the rest.',
  ),
  audiences: ['researcher', 'postdoc', 'doctoral-student', 'teacher', 'administrator'],
  keywords: {
    sv: ['sluta', 'avsluta anställning', 'byta jobb', 'flytta', 'lämna över'],
    en: ['leave', 'leaving', 'end of employment', 'move away', 'hand over'],
  },
  rank: 5,
  steps: [
    {
      id: 'tell',
      title: t('Säg när du slutar', 'Say when you leave'),
      text: t(
        'Anmäl det en månad i förväg. Kontot stängs den dag anställningen tar slut, och då går det inte längre att komma åt filer och e-post.',
        'Tell us a month ahead. Your account closes on the day your employment ends, and files and e-mail cannot be reached after that.',
      ),
      services: ['leaving-the-faculty'],
    },
    {
      id: 'data',
      title: t('Lämna över forskningsdata', 'Hand over research data'),
      text: t(
        'Forskningsdata tillhör universitetet, också när du flyttar. Lägg dem i gruppens mapp med en beskrivning, och gör upp om kopior skriftligt.',
        'Research data belong to the university, even when you move. Put them in your group’s folder with a description, and agree about copies in writing.',
      ),
      services: ['research-storage', 'move-storage', 'dataset-publication'],
    },
    {
      id: 'notebook',
      title: t('Stäng labbdagboken', 'Close the lab notebook'),
      text: t(
        'Exportera och lämna över labbdagboken. Den ska gå att läsa i tio år, av andra än dig.',
        'Export the lab notebook and hand it over. It must be readable for ten years, by others than you.',
      ),
      services: ['electronic-lab-notebook'],
    },
    {
      id: 'courses',
      title: t('Lämna över kurser', 'Hand over courses'),
      text: t(
        'Ge en kollega rollen i kursrummet, och arkivera gamla kurser som ingen längre undervisar på.',
        'Give a colleague your role in the course room, and archive old courses that nobody teaches any more.',
      ),
      services: ['canvas-course-room', 'moodle-archive'],
    },
    {
      id: 'groups',
      title: t('Lämna dina grupper', 'Leave your groups'),
      text: t(
        'Leder du en forskargrupp behöver någon annan ta över innan du går.',
        'If you lead a research group, somebody else has to take over before you go.',
      ),
      services: [],
      page: '/groups',
    },
    {
      id: 'things',
      title: t('Lämna tillbaka det du har lånat', 'Return what you have borrowed'),
      text: t(
        'Dator, telefon, passerkort, böcker och utrustning. Töm inte datorn själv: det gör vi, så att inget som ska bevaras försvinner.',
        'Computer, phone, access card, books and equipment. Do not wipe the computer yourself: we do, so that nothing that must be kept is lost.',
      ),
      services: ['leaving-the-faculty', 'loan-computer'],
    },
  ],
}

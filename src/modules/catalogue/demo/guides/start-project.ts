import type { GuideContent } from '../../guides/guide-type.ts'
import { t } from '../shorthand.ts'

export const startProject: GuideContent = {
  slug: 'start-a-project',
  title: t('Starta ett forskningsprojekt', 'Start a research project'),
  summary: t(
    'Från den första frågan till den första datapunkten, utan att behöva göra om något.',
    'From the first question to the first data point, without having to do anything twice.',
  ),
  audiences: ['researcher', 'postdoc', 'doctoral-student'],
  keywords: {
    sv: ['starta projekt', 'nytt projekt', 'projektstart', 'planera studie', 'ansökan'],
    en: ['start a project', 'new project', 'plan a study', 'set up a study', 'grant application'],
  },
  rank: 2,
  steps: [
    {
      id: 'literature',
      title: t('Se vad som redan är gjort', 'See what has been done already'),
      text: t(
        'Både finansiären och etikprövningen frågar efter forskningsläget. En översikt i tid visar också om frågan redan är besvarad.',
        'Both the funder and the ethical review ask for the state of the field. An early overview also shows whether the question has been answered.',
      ),
      services: ['literature-overview', 'search-consultation'],
    },
    {
      id: 'plan',
      title: t('Skriv datahanteringsplanen', 'Write the data management plan'),
      text: t(
        'Gör det före ansökan: det du skriver om lagring och delning påverkar både budgeten och samtyckestexten.',
        'Do it before you apply: what you write about storage and sharing affects both the budget and the consent form.',
      ),
      services: ['data-management-plan', 'dmp-population-studies'],
    },
    {
      id: 'classify',
      title: t('Klassa informationen', 'Classify the information'),
      text: t(
        'Klassningen avgör var data får ligga och vilka verktyg du får använda. Den tar en halvtimme, och du slipper flytta allt efteråt.',
        'The classification decides where the data may be kept and which tools you may use. It takes half an hour, and spares you from moving everything afterwards.',
      ),
      services: ['information-classification'],
    },
    {
      id: 'ethics',
      title: t('Sök etiktillstånd', 'Apply for ethical approval'),
      text: t(
        'Arbetar du med människor, vävnad eller känsliga personuppgifter behövs ett tillstånd innan du börjar. Det går inte att få i efterhand.',
        'If you work with people, tissue or sensitive personal data you need an approval before you start. It cannot be given afterwards.',
      ),
      services: ['ethics-and-personal-data'],
    },
    {
      id: 'storage',
      title: t('Ordna lagring och säkerhetskopia', 'Arrange storage and backup'),
      text: t(
        'Beställ innan insamlingen börjar, och bestäm vilka i gruppen som ska komma åt vad.',
        'Order it before you start collecting, and decide who in the group should reach what.',
      ),
      services: ['choose-storage', 'research-storage', 'backup'],
    },
    {
      id: 'tools',
      title: t(
        'Välj verktyg för insamling och analys',
        'Choose tools for collecting and analysing',
      ),
      text: t(
        'Ett formulär i REDCap är lätt att göra rätt från början och svårt att rätta när svaren har kommit. Känsliga data analyseras i en säker miljö.',
        'A REDCap form is easy to get right from the start and hard to mend once the answers are in. Sensitive data are analysed in a secure environment.',
      ),
      services: [
        'redcap-project',
        'electronic-lab-notebook',
        'secure-computing',
        'statistics-software',
      ],
    },
    {
      id: 'describe',
      title: t('Berätta att projektet finns', 'Tell people that the project exists'),
      text: t(
        'En kort beskrivning i forskningsportalen gör att andra hittar er, och att ni slipper skriva den igen till varje rapport.',
        'A short description in the research portal lets others find you, and saves you from writing it again for each report.',
      ),
      services: ['project-description'],
    },
  ],
}

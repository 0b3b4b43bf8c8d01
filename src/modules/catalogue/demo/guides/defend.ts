import type { GuideContent } from '../../guides/guide-type.ts'
import { t } from '../shorthand.ts'

export const defend: GuideContent = {
  slug: 'defend-your-thesis',
  title: t('Disputera', 'Defend your thesis'),
  summary: t(
    'Det sista halvåret före disputationen, ett steg i taget.',
    'The last six months before the defence, one step at a time.',
  ),
  audiences: ['doctoral-student'],
  keywords: {
    sv: ['disputera', 'disputation', 'avhandling', 'spika avhandling', 'kappa', 'ramberättelse'],
    en: ['defend', 'defence', 'thesis defence', 'dissertation', 'nailing', 'print thesis'],
  },
  rank: 4,
  steps: [
    {
      id: 'search',
      title: t('Uppdatera litteratursökningen', 'Update the literature search'),
      text: t(
        'Kör om sökningen till ramberättelsen. Opponenten har läst det som kom förra månaden.',
        'Run the search for your introduction again. Your opponent has read what came out last month.',
      ),
      services: ['systematic-search', 'search-consultation'],
    },
    {
      id: 'references',
      title: t('Gå igenom referenserna', 'Go through the references'),
      text: t(
        'Dubbletter, saknade DOI:er och tillbakadragna artiklar hittas enklast på en gång, innan formgivningen börjar.',
        'Duplicates, missing DOIs and retracted papers are easiest to find all at once, before the layout begins.',
      ),
      services: ['reference-management'],
    },
    {
      id: 'rights',
      title: t('Ordna rättigheterna', 'Clear the rights'),
      text: t(
        'Fråga förlagen om delarbetena får tas med, i tryck och på nätet. Spara svaren. Egna figurer som redan är publicerade räknas också.',
        'Ask the publishers whether your papers may be included, in print and online. Keep their answers. Figures of your own that have been published count, too.',
      ),
      services: ['copyright-and-licences'],
    },
    {
      id: 'figures',
      title: t('Gör figurerna klara', 'Finish the figures'),
      text: t(
        'En figur som går att läsa i gråskala och av den som inte ser skillnad på rött och grönt går att läsa av alla, också från sista bänkraden.',
        'A figure that can be read in greyscale and by those who cannot tell red from green can be read by everybody, even from the back row.',
      ),
      services: ['figures'],
    },
    {
      id: 'open',
      title: t('Bestäm vad som blir öppet', 'Decide what will be open'),
      text: t(
        'Avhandlingen läggs i forskningsportalen vid spikningen. Manuskript som inte är publicerade kan utelämnas.',
        'The thesis is put in the research portal when it is nailed. Manuscripts not yet published can be left out.',
      ),
      services: ['open-access-publishing', 'project-description'],
    },
    {
      id: 'data',
      title: t('Lämna data i ordning', 'Leave the data in order'),
      text: t(
        'Publicera det som får delas, och lämna resten så att gruppen hittar och förstår det när du inte är kvar.',
        'Publish what may be shared, and leave the rest so that your group finds and understands it when you are gone.',
      ),
      services: ['dataset-publication', 'research-storage'],
    },
    {
      id: 'day',
      title: t('Prova lokalen', 'Try the room'),
      text: t(
        'Prova bild, ljud och länken för dem som är med på distans, med den dator du ska använda.',
        'Try picture, sound and the link for those who take part remotely, with the computer you will use.',
      ),
      services: ['borrow-av', 'av-fault'],
    },
  ],
}

import type { GuideContent } from '../../guides/guide-type.ts'
import { t } from '../shorthand.ts'

export const newDoctoralStudent: GuideContent = {
  slug: 'new-doctoral-student',
  title: t('Ny doktorand från ett annat land', 'New doctoral student from abroad'),
  summary: t(
    'Det du behöver ordna de första veckorna, i den ordning det brukar fungera.',
    'What to arrange in your first weeks, in the order that usually works.',
  ),
  audiences: ['doctoral-student'],
  keywords: {
    sv: ['doktorand', 'ny doktorand', 'utländsk doktorand', 'börja som doktorand', 'första veckan'],
    en: ['phd student', 'new phd student', 'international', 'arriving', 'first week', 'onboarding'],
  },
  rank: 1,
  steps: [
    {
      id: 'account',
      title: t('Få ditt konto', 'Get your account'),
      text: t(
        'Kontot öppnar nästan allt annat, så börja här. Be din handledare eller administratör anmäla att du börjar, helst två veckor i förväg. Har du inget svenskt personnummer går det bra ändå: kontot beställs med det nummer du får av universitetet.',
        'Nearly everything else depends on the account, so start here. Ask your supervisor or administrator to announce your arrival, preferably two weeks ahead. You do not need a Swedish personal identity number: the account is ordered with the number the university gives you.',
      ),
      services: ['new-at-the-faculty'],
    },
    {
      id: 'computer',
      title: t('Få en dator som får användas', 'Get a computer you are allowed to use'),
      text: t(
        'Forskningsdata ska ligga på en dator som universitetet sköter. Fråga om gruppen redan har en åt dig. Dröjer den kan du låna en under tiden.',
        'Research data belong on a computer managed by the university. Ask whether your group already has one for you. If it takes a while, you can borrow one meanwhile.',
      ),
      services: ['new-computer', 'mac', 'loan-computer'],
    },
    {
      id: 'group',
      title: t('Komma med i din forskargrupp', 'Join your research group'),
      text: t(
        'Den som leder gruppen lägger till dig. Då kan du beställa för gruppens räkning och följa det gruppen har beställt.',
        'Whoever leads the group adds you. You can then order on the group’s behalf and follow what the group has ordered.',
      ),
      services: [],
      page: '/groups',
    },
    {
      id: 'storage',
      title: t('Veta var data ska ligga', 'Know where data belong'),
      text: t(
        'Fråga gruppen var dess data lagras, innan du samlar in något eget. Lägg inget på en privat molntjänst eller ett USB-minne, inte ens tillfälligt: det kan vara olagligt och säkerhetskopieras inte.',
        'Ask your group where its data are stored before you collect any of your own. Put nothing on a private cloud service or a USB stick, not even for a while: it may be unlawful and nobody backs it up.',
      ),
      services: ['choose-storage', 'research-storage'],
    },
    {
      id: 'ethics',
      title: t('Kontrollera etiken', 'Check the ethics'),
      text: t(
        'Läs projektets etiktillstånd och ta reda på om du är med i det. Reglerna i Sverige skiljer sig från andra länders, också när projektet är detsamma.',
        'Read your project’s ethical approval and find out whether it covers you. Swedish rules differ from those of other countries, even when the project is the same.',
      ),
      services: ['ethics-and-personal-data'],
    },
    {
      id: 'search',
      title: t('Lära känna litteraturen', 'Get to know the literature'),
      text: t(
        'Boka en timme med en sökspecialist medan frågan ännu är ny. Det sparar veckor senare. Välj samtidigt ett program för referenser: det är tungt att byta halvvägs.',
        'Book an hour with a search specialist while your question is still new. It saves weeks later on. Choose a reference manager at the same time: changing halfway is hard work.',
      ),
      services: ['search-consultation', 'reference-management', 'get-an-article'],
    },
    {
      id: 'plan',
      title: t('Skriva en första datahanteringsplan', 'Write a first data management plan'),
      text: t(
        'En sida räcker till att börja med. Vi läser den och svarar med det som saknas.',
        'One page is enough to begin with. We read it and tell you what is missing.',
      ),
      services: ['data-management-plan'],
    },
  ],
}

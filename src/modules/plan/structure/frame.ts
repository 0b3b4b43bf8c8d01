import type { PlanSection } from './types.ts'

const t = (sv: string, en: string) => ({ sv, en })

/** What stands before the goals: the mission, how the unit works, what it puts first. */
export const mission: PlanSection = {
  id: 'mission',
  kind: 'mission',
  number: null,
  title: t('Enhetens uppdrag', 'The unit’s mission'),
  text: t(
    'Enheten förser medarbetare och studenter med information och ger stöd så att digital teknik används säkert och väl i forskning och utbildning.',
    'The unit supplies staff and students with information, and helps them use digital technology safely and well in research and education.',
  ),
  rows: [
    {
      id: 'B10',
      title: t('God informationsförsörjning', 'Good information supply'),
      text: t(
        'Den som arbetar eller studerar här ska nå den litteratur och de databaser som behövs, och snabbt få hjälp när något inte går att öppna.',
        'Everyone who works or studies here should reach the literature and databases they need, and get quick help when something will not open.',
      ),
      responsible: [],
      parts: ['collections'],
      indicatorText: t(
        'Tid till artikel, fel per resurs och kostnad per användning',
        'Time to article, faults per resource and cost per use',
      ),
      areas: ['information-supply', 'research-support', 'education-support'],
    },
    {
      id: 'B6',
      title: t('Likvärdig service på alla orter', 'Equal service at every campus'),
      text: t(
        'Hjälpen ska vara lika bra i Lund, Malmö och Helsingborg, och den digitala supporten ska bli starkare.',
        'Help should be just as good in Lund, Malmö and Helsingborg, and digital support should grow stronger.',
      ),
      responsible: [],
      parts: ['cases', 'booking', 'feedback'],
      indicatorText: t(
        'Mätetalen per ort och andelen som nås, med test av skillnaden',
        'The indicators and the share reached by campus, with a test of the difference',
      ),
      areas: ['equal-service', 'quality'],
    },
    {
      id: 'B7',
      title: t(
        'En tjänstekatalog som går att hitta i',
        'A service catalogue people can find their way in',
      ),
      text: t(
        'Alla tjänster samlas på ett ställe och visas efter forskningens steg och utbildningarnas behov.',
        'All services are gathered in one place and shown by the stages of research and the needs of education.',
      ),
      responsible: [],
      parts: ['catalogue'],
      indicatorText: t(
        'Andel sökningar som leder vidare, och tjänster granskade i tid',
        'Share of searches that lead on, and services reviewed in time',
      ),
      areas: ['communication', 'research-support', 'education-support'],
    },
    {
      id: 'B8',
      title: t('Planen och dess uppföljning', 'The plan and its follow-up'),
      text: t(
        'Verksamhetsplanen följs upp löpande och öppet, i samtal med styrelse, nämnder och medarbetare.',
        'The operations plan is followed up openly and all the time, in dialogue with board, committees and staff.',
      ),
      responsible: [],
      parts: ['plan'],
      indicatorText: t(
        'Andel rader med aktuell mätning eller kommentar',
        'Share of rows with a current measurement or comment',
      ),
      areas: ['quality', 'communication'],
    },
  ],
}

export const focusAreas: PlanSection[] = [
  {
    id: 'focus-quality',
    kind: 'focus',
    number: null,
    title: t('Fokus: kvalitetsarbete', 'Focus: quality work'),
    text: t(
      'Arbetssätten skrivs ned, följs upp och förbättras, så att det vi gör håller även när förutsättningarna ändras.',
      'Ways of working are written down, followed up and improved, so that what we do holds when conditions change.',
    ),
    rows: [
      {
        id: 'B2',
        title: t(
          'Dokumenterade rutiner och granskning vart fjärde år',
          'Documented routines and an audit every fourth year',
        ),
        text: t(
          'Processer och intern kommunikation dokumenteras och ses över. Biblioteket granskas utifrån vart fjärde år, med rapport och utvecklingsplan.',
          'Processes and internal communication are documented and reviewed. Every fourth year outsiders audit the library, with a report and a development plan.',
        ),
        responsible: [],
        parts: ['quality'],
        indicatorText: t(
          'Processer genomgångna i tid och åtgärder genomförda',
          'Processes reviewed in time and actions done',
        ),
        areas: ['quality'],
      },
    ],
  },
  {
    id: 'focus-communication',
    kind: 'focus',
    number: null,
    title: t('Fokus: kommunikation till medarbetare', 'Focus: communication to staff'),
    text: t(
      'De som har nytta av stödet ska veta att det finns: doktorander, postdoktorer, forskare och undervisande personal.',
      'Those who can benefit from the support should know of it: doctoral students, postdocs, researchers and teaching staff.',
    ),
    rows: [
      {
        id: 'B3',
        title: t(
          'Intern kommunikation som löser problem',
          'Internal communication that solves problems',
        ),
        text: t(
          'Innehållet på intranätet utgår från läsarens problem, och särskilda kampanjer lyfter forskningsdata och forskarstöd.',
          'Intranet content starts from the reader’s problem, and campaigns bring out research data and research support.',
        ),
        responsible: [],
        parts: ['knowledge', 'news'],
        indicatorText: t(
          'Beställningar och bokningar som följde, per målgrupp; aktualitet och läsbarhet',
          'Orders and bookings that followed, by group; freshness and readability',
        ),
        areas: ['communication', 'research-data', 'research-support'],
      },
    ],
  },
]

export const priorities: PlanSection[] = [
  {
    id: 'priority-security',
    kind: 'priority',
    number: null,
    title: t(
      'Prioriterat: informationssäkerhet och forskningsdata',
      'Priority: information security and research data',
    ),
    text: t(
      'Säkerhet ska vara en vardaglig del av forskningen, från första planen till det som arkiveras.',
      'Security should be an everyday part of research, from the first plan to what is archived.',
    ),
    rows: [
      {
        id: 'B1',
        title: t(
          'Klassning, skyddsåtgärder och säkra labbmiljöer',
          'Classification, measures and secure labs',
        ),
        text: t(
          'Information klassas, kraven i myndighetens föreskrifter uppfylls och kunskapen om säker hantering växer, även för personuppgifter i examensarbeten.',
          'Information is classified, the authority’s regulations are met and knowledge of safe handling grows, including personal data in degree projects.',
        ),
        responsible: [],
        parts: ['security', 'environments', 'courses'],
        indicatorText: t(
          'Andel klassade, åtgärder på plats, labbdatorer utan stöd och utbildade per institution',
          'Share classified, measures in place, unsupported lab computers and people trained per department',
        ),
        areas: ['information-security', 'research-data'],
      },
    ],
  },
  {
    id: 'priority-open-science',
    kind: 'priority',
    number: null,
    title: t('Prioriterat: öppen vetenskap', 'Priority: open science'),
    text: t(
      'Resultat, data och arbetssätt ska gå att ta del av och bygga vidare på, för forskare och för alla andra.',
      'Results, data and methods should be there for others to read and build on, researchers or not.',
    ),
    rows: [
      {
        id: 'B4',
        title: t(
          'Öppna publikationer, data och kommunikation',
          'Open publications, data and communication',
        ),
        text: t(
          'Stödet omfattar öppna artiklar i portalen, delade data, datahanteringsplaner och kommunikation med samhället. Finansiärers och förlags regler bevakas.',
          'Support covers open articles in the portal, shared data, data management plans and communication with society. The rules of funders and publishers are watched.',
        ),
        responsible: [],
        parts: ['openscience', 'portal', 'dmp'],
        indicatorText: t(
          'Öppna fulltexter, publicerade dataset, lämnade råd och granskade regeländringar',
          'Open full texts, datasets published, advice given and rule changes reviewed',
        ),
        areas: ['open-science', 'research-data', 'research-support'],
      },
    ],
  },
  {
    id: 'priority-digital-teaching',
    kind: 'priority',
    number: null,
    title: t('Prioriterat: digital undervisning', 'Priority: digital teaching'),
    text: t(
      'Lärare ska få stöd att välja verktyg och arbetssätt som hjälper studenterna att lära.',
      'Teachers should be helped to choose tools and methods that help students learn.',
    ),
    rows: [
      {
        id: 'B9',
        title: t('Stöd i digitala verktyg och arbetssätt', 'Support in digital tools and methods'),
        text: t(
          'Lärare får råd, utbildning och temadagar om verktyg som är bedömda och godkända, i samarbete med pedagogiska utvecklare.',
          'Teachers get advice, training and theme days on tools that are assessed and approved, together with educational developers.',
        ),
        responsible: [],
        parts: ['teaching', 'booking', 'courses'],
        indicatorText: t(
          'Verktyg med giltig bedömning och nådda lärare per institution',
          'Tools with a valid assessment and teachers reached per department',
        ),
        areas: ['digital-teaching', 'education-support'],
      },
    ],
  },
]

export const cooperation: PlanSection = {
  id: 'cooperation',
  kind: 'cooperation',
  number: null,
  title: t('Samverkan', 'Cooperation'),
  text: t(
    'Mycket av det enheten gör bygger på samarbete, inom universitetet och med andra lärosäten.',
    'Much of what the unit does rests on working with others, inside the university and beyond it.',
  ),
  rows: [
    {
      id: 'B5',
      title: t('Nationella nätverk för NVivo och REDCap', 'National networks for NVivo and REDCap'),
      text: t(
        'Nätverket för stöd till NVivo-användare fortsätter, och ett motsvarande för REDCap tas initiativ till.',
        'The network for those who support NVivo users continues, and a similar one is initiated for REDCap.',
      ),
      responsible: [],
      parts: ['networks'],
      indicatorText: t(
        'Granskade projekt, medlemmar och besvarade frågor',
        'Projects reviewed, members and questions answered',
      ),
      areas: ['cooperation', 'research-data', 'research-support'],
    },
    {
      id: 'B11',
      title: t('Samarbete inom universitetet', 'Cooperation inside the university'),
      text: t(
        'Ärenden, tjänster och evenemang delas med central IT, pedagogisk utveckling, kommunikation och universitetsbiblioteket.',
        'Cases, services and events are shared with central IT, educational development, communications and the university library.',
      ),
      responsible: [],
      parts: ['cases'],
      indicatorText: t('Volym och tid per samarbetspart', 'Volume and time per partner'),
      areas: ['cooperation'],
    },
  ],
}

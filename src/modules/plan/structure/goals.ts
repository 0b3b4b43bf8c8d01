import type { PlanSection } from './types.ts'

const t = (sv: string, en: string) => ({ sv, en })

/** The faculty's four goals, each with the unit's activities. */
export const goals: PlanSection[] = [
  {
    id: 'goal-resources',
    kind: 'goal',
    number: 1,
    title: t('Ändamålsenliga resurser och verktyg', 'Purposeful resources and tools'),
    text: t(
      'Det ska vara lätt att nå expertis och tjänster, till rimlig och synlig kostnad. Plattformar, datasystem och lokaler ska göra forskning och utbildning bättre.',
      'Expertise and services should be easy to reach, at a fair and visible cost. Platforms, data systems and premises should make research and education better.',
    ),
    rows: [
      {
        id: 'A1',
        title: t(
          'Utvärdera hur nöjda de är som beställt sökuppdrag',
          'Evaluate how satisfied those are who ordered searches',
        ),
        text: t(
          'Forskare och forskargrupper som har fått en systematisk sökning eller litteraturöversikt svarar på om den var till nytta.',
          'Researchers and groups who received a systematic search or a literature overview say whether it was useful.',
        ),
        responsible: ['research-and-learning'],
        parts: ['evidence', 'feedback'],
        indicatorText: t(
          'Andel nöjda med osäkerhet, och svarsfrekvens',
          'Share satisfied with interval, and response rate',
        ),
        areas: ['research-support', 'quality'],
      },
      {
        id: 'A2',
        title: t('Ett gemensamt arbetsflöde för alla ärenden', 'One workflow for every case'),
        text: t(
          'IT-support och all annan ärendehantering följer samma steg, så att inget faller mellan stolarna.',
          'IT support and all other cases pass through the same steps, so that nothing slips between desks.',
        ),
        responsible: ['med-it'],
        parts: ['cases'],
        indicatorText: t(
          'Andel kontakter i arbetsflödet; första svar och leverans mot måltid',
          'Share of contacts in the workflow; first answer and delivery against target',
        ),
        areas: ['it-workplace', 'quality'],
      },
      {
        id: 'A3',
        title: t('Enklare att boka och fråga', 'Easier to book and to ask'),
        text: t(
          'Medarbetare ska utan omvägar kunna boka handledning, beställa stöd och ställa frågor om forskning och utbildning.',
          'Staff should be able to book a consultation, order support and ask about research and teaching without detours.',
        ),
        responsible: ['research-and-learning', 'med-it'],
        parts: ['catalogue', 'booking', 'cases', 'knowledge'],
        indicatorText: t(
          'Andel som har frågat, beställt eller bokat; längre fram påbörjade formulär som blir klara, dagar till första lediga tid och andel som hjälpt sig själva',
          'Share who have asked, ordered or booked; later started forms finished, days to the first free time and share self-served',
        ),
        areas: ['research-support', 'education-support', 'it-workplace'],
      },
      {
        id: 'A4',
        title: t(
          'En inbjudande miljö på biblioteket i Forum Medicum',
          'An inviting library in Forum Medicum',
        ),
        text: t(
          'Biblioteket ska fungera väl som plats: för att läsa, arbeta i grupp, få hjälp och hämta det man beställt.',
          'The library should work well as a place: for reading, group work, getting help and collecting what one ordered.',
        ),
        responsible: ['research-and-learning'],
        parts: ['places'],
        indicatorText: t(
          'Besök, rummens användning och nöjdhet med platsen',
          'Visits, use of rooms and satisfaction with the place',
        ),
        areas: ['information-supply', 'education-support'],
      },
      {
        id: 'A5',
        title: t(
          'Ny plattform för elektroniska labbdagböcker',
          'A new platform for electronic lab notebooks',
        ),
        text: t(
          'En ny plattform upphandlas, och dagböcker i den gamla flyttas med allt innehåll i behåll.',
          'A new platform is procured, and notebooks in the old one are moved with their contents intact.',
        ),
        responsible: ['research-and-learning'],
        parts: ['procurement', 'eln'],
        indicatorText: t(
          'Uppfyllda ska-krav; flyttade och kontrollerade dagböcker',
          'Must-requirements met; notebooks moved and verified',
        ),
        areas: ['research-data', 'research-support'],
      },
      {
        id: 'A6',
        title: t('Anpassade och säkra datormiljöer', 'Adapted and secure computing'),
        text: t(
          'Den som behöver en vanlig dator får en skött PC eller Mac. Forskargrupper med andra behov får en flexibel miljö som är lika säker.',
          'Those in need of an ordinary computer get a managed PC or Mac. Research groups with other needs get a flexible environment that is just as safe.',
        ),
        responsible: ['med-it'],
        parts: ['assets', 'environments'],
        indicatorText: t(
          'Andel datorer på skötta plattformar; miljöer med stöd, uppdateringar och klass; hur väl de passar',
          'Share of computers on managed platforms; environments supported, patched and classified; how well they fit',
        ),
        areas: ['it-workplace', 'information-security', 'research-support'],
      },
      {
        id: 'A7',
        title: t('Gemensam hantering av AV-utrustning', 'Shared handling of AV equipment'),
        text: t(
          'Salar och mötesrum sköts på ett och samma sätt inom fakulteten, i takt med resten av universitetet.',
          'Classrooms and meeting rooms are looked after in one way across the faculty, in step with the rest of the university.',
        ),
        responsible: ['med-it'],
        parts: ['assets', 'places'],
        indicatorText: t(
          'Fel per sal, tid till lagad och salar som når standarden',
          'Faults per room, time to repair and rooms up to standard',
        ),
        areas: ['digital-teaching', 'it-workplace', 'cooperation'],
      },
    ],
  },
  {
    id: 'goal-rules',
    kind: 'goal',
    number: 2,
    title: t('Lätt att följa lagar och regler', 'Easy to follow law and rules'),
    text: t(
      'I både forskning och utbildning ska det vara enkelt att göra rätt när det gäller etik, informationssäkerhet och data.',
      'In research and in education alike, it should be easy to do right by ethics, information security and data.',
    ),
    rows: [
      {
        id: 'A8',
        title: t(
          'Datahanteringsplan för befolkningsstudier, med workshoppar',
          'A data management plan for population studies, with workshops',
        ),
        text: t(
          'Forskare som driver kohorter och registerstudier får en egen planmall och hjälp att fylla i den i workshoppar.',
          'Researchers who run cohorts and register studies get a plan template of their own, and workshops in which to complete it.',
        ),
        responsible: ['research-and-learning'],
        parts: ['dmp', 'courses'],
        indicatorText: t(
          'Påbörjade, färdiga och granskade planer; deltagare',
          'Plans started, finished and reviewed; participants',
        ),
        areas: ['research-data', 'research-support', 'open-science'],
      },
      {
        id: 'A9',
        title: t('Bort från gammal och olämplig lagring', 'Away from old and unsuitable storage'),
        text: t(
          'Forskningsdata i föråldrade system och molntjänster flyttas till stabil lagring med stöd och säkerhetskopia.',
          'Research data in outdated systems and cloud services move to stable, supported storage with backup.',
        ),
        responsible: ['med-it'],
        parts: ['storage'],
        indicatorText: t(
          'Kvarvarande volym i gammal lagring; andel med provad återläsning',
          'Volume left in old storage; share with a tested restore',
        ),
        areas: ['research-data', 'information-security'],
      },
    ],
  },
  {
    id: 'goal-education',
    kind: 'goal',
    number: 3,
    title: t(
      'Utbildning och forskning som hör ihop och håller hög nivå',
      'Education and research of a high, shared standard',
    ),
    text: t(
      'Utbildningarna ska hålla hög kvalitet med en progression som går att mäta, och stå sig i jämförelse med andra länder.',
      'Programmes should be of high quality with progression that can be measured, and stand comparison abroad.',
    ),
    rows: [
      {
        id: 'A10',
        title: t(
          'Informationskompetens i alla grundutbildningar',
          'Information literacy in every programme',
        ),
        text: t(
          'Kontaktbibliotekarierna undervisar efter gemensamma mål, så att alla studenter får likvärdigt stöd i sökning och evidensbaserad medicin.',
          'Contact librarians teach to shared goals, so that all students get equal support in searching and evidence-based medicine.',
        ),
        responsible: ['research-and-learning'],
        parts: ['progression'],
        indicatorText: t(
          'Täckning av målen; likvärdighet mellan program och orter',
          'Coverage of the goals; equality between programmes and campuses',
        ),
        areas: ['education-support', 'equal-service'],
      },
      {
        id: 'A11',
        title: t('Canvas som huvudsaklig lärplattform', 'Canvas as the main learning platform'),
        text: t(
          'Lärare på alla nivåer, även forskarutbildningen, får hjälp att skapa nya kursrum.',
          'Teachers at every level, doctoral education included, get help to set up new course rooms.',
        ),
        responsible: ['research-and-learning'],
        parts: ['canvas'],
        indicatorText: t(
          'Flyttade kurser, levererade rum, ledtid och poäng i checklistan',
          'Courses moved, rooms delivered, lead time and checklist score',
        ),
        areas: ['digital-teaching', 'education-support'],
      },
      {
        id: 'A12',
        title: t('Stöd till tentamensverktyget QPS', 'Support for the exam tool QPS'),
        text: t(
          'Den som examinerar digitalt ska ha någon som kan verktyget vid sin sida, före, under och efter provet.',
          'Anyone examining digitally should have someone who knows the tool at their side, before, during and after.',
        ),
        responsible: ['research-and-learning'],
        parts: ['exams'],
        indicatorText: t(
          'Beredskap inför provet och incidenter per tentamen',
          'Readiness and incidents per exam',
        ),
        areas: ['education-support', 'digital-teaching'],
      },
      {
        id: 'A13',
        title: t('Fasa ut Moodle och arkivera rätt', 'Phase out Moodle and archive it properly'),
        text: t(
          'Den gamla lärplattformen stängs. Det som ska bevaras arkiveras och kontrolleras först.',
          'The old learning platform is closed. What must be preserved is archived and verified first.',
        ),
        responsible: ['research-and-learning'],
        parts: ['moodle'],
        indicatorText: t(
          'Arkiverade och kontrollerade kurser av alla',
          'Courses archived and verified, of all',
        ),
        areas: ['digital-teaching', 'education-support'],
      },
      {
        id: 'A14',
        title: t(
          'Riktlinjer och grafisk form för film och ljud',
          'Guidelines and graphic form for film and audio',
        ),
        text: t(
          'Allt ljud och all film ska hålla jämn teknisk nivå, se ut som en familj och gå att ta del av för alla.',
          'All film and audio should be technically even, look like one family and be accessible to everyone.',
        ),
        responsible: ['research-and-learning'],
        parts: ['media'],
        indicatorText: t(
          'Andel filmer och ljud som godkänns i mätning; ledtid',
          'Share of films and audio that pass measurement; lead time',
        ),
        areas: ['media', 'digital-teaching'],
      },
      {
        id: 'A15',
        title: t('Kurser i medieproduktion', 'Courses in media production'),
        text: t(
          'Medarbetare erbjuds kurser där de lär sig göra film och ljud på egen hand.',
          'Staff are offered courses in which they learn to make film and audio by themselves.',
        ),
        responsible: ['research-and-learning'],
        parts: ['courses'],
        indicatorText: t('Deltagare, väntande och betyg', 'Participants, waiting and rating'),
        areas: ['media', 'digital-teaching'],
      },
    ],
  },
  {
    id: 'goal-society',
    kind: 'goal',
    number: 4,
    title: t('Vetenskap som når ut', 'Science that reaches out'),
    text: t(
      'Välgrundad och nyanserad kunskap om hälsa ska nå samhället, och forskningen ska bli lättare att förstå.',
      'Well-founded, balanced knowledge about health should reach society, and research should be easier to understand.',
    ),
    rows: [
      {
        id: 'A16',
        title: t('Hög kvalitet i forskningsportalen', 'High quality in the research portal'),
        text: t(
          'Fakultetens uppgifter i LUCRIS ska stämma och vara läsvärda. Projektpresentationerna förbättras tillsammans med forskarna.',
          'What the faculty shows in LUCRIS should be right and worth reading. Project descriptions are improved together with the researchers.',
        ),
        responsible: ['research-and-learning'],
        parts: ['portal'],
        indicatorText: t(
          'Kvalitetspoäng per institution över tid',
          'Quality score per department over time',
        ),
        areas: ['open-science', 'communication', 'research-support'],
      },
      {
        id: 'A17',
        title: t(
          'Kunskap om upphovsrätt och öppen publicering',
          'Knowledge of copyright and open publishing',
        ),
        text: t(
          'Webbinarier och korta filmer förklarar upphovsrätt, Creative Commons och open access för fakultetens medarbetare.',
          'Webinars and short films explain copyright, Creative Commons and open access to the faculty’s staff.',
        ),
        responsible: ['research-and-learning'],
        parts: ['openscience', 'courses', 'media'],
        indicatorText: t(
          'Deltagare, fullföljda och lämnade råd',
          'Participants, completions and advice given',
        ),
        areas: ['open-science', 'media'],
      },
      {
        id: 'A18',
        title: t(
          'Videokurs i att visualisera sin forskning',
          'A video course on visualising one’s science',
        ),
        text: t(
          'Kursen i vetenskapliga figurer blir också en videokurs, så att fler kan gå den när det passar.',
          'The course in scientific figures also becomes a video course, so that more people can take it when it suits them.',
        ),
        responsible: ['research-and-learning'],
        parts: ['courses', 'figure'],
        indicatorText: t(
          'Fullföljda och betyg, jämte kursen på plats',
          'Completions and rating, beside the course on site',
        ),
        areas: ['open-science', 'communication', 'research-support'],
      },
    ],
  },
]

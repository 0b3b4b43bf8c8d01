import type { ServiceContent } from '../service-type.ts'
import {
  choice,
  choices,
  date,
  long,
  number,
  optional,
  paragraphs,
  short,
  step,
  t,
} from './shorthand.ts'

/** Finding what has been written: searches, references, articles and books. */
export const searchServices: ServiceContent[] = [
  {
    slug: 'systematic-search',
    name: t('Systematisk sökning', 'Systematic search'),
    shortName: t('Systematisk sökning', 'Systematic search'),
    summary: t(
      'En sökspecialist bygger, kör och dokumenterar sökningen till din systematiska översikt.',
      'A search specialist builds, runs and documents the search for your systematic review.',
    ),
    body: paragraphs(
      [
        'Vi formulerar sökningen tillsammans med dig, översätter den till de databaser som passar din fråga och går igenom den med en kollega innan den körs. Du får träffarna utan dubbletter, redo att granska, och en sökdokumentation som följer PRISMA-S och kan läggas som bilaga till artikeln.',
        'Räkna med ett möte i början och ett par avstämningar på vägen. Ju tydligare frågan är avgränsad, desto snabbare går det. Sökningen kan köras om inför publicering, och om vårt arbete blir en väsentlig del av studien kommer vi överens om medförfattarskap innan vi börjar.',
      ],
      [
        'We shape the search together with you, translate it for the databases that suit your question, and have a colleague review it before it is run. You receive the records with duplicates removed, ready for screening, along with documentation that follows PRISMA-S and can be attached to your paper.',
        'Expect one meeting at the start and a couple of check-ins along the way. A well-defined question saves weeks. We can rerun the search before you submit, and if our work becomes a substantial part of the study we agree on co-authorship before we begin.',
      ],
    ),
    department: 'research-and-learning',
    team: 'search',
    audiences: ['researcher', 'postdoc', 'doctoral-student'],
    stages: ['search'],
    channels: ['order', 'book', 'ask'],
    steps: [
      t(
        'Du beskriver frågan och vad som redan finns.',
        'You describe your question and what exists already.',
      ),
      t(
        'Vi träffas och bestämmer begrepp, databaser och avgränsningar.',
        'We meet and settle concepts, databases and limits.',
      ),
      t(
        'Vi bygger sökningen och en kollega granskar den.',
        'We build the search and a colleague reviews it.',
      ),
      t(
        'Du godkänner, vi kör sökningen och tar bort dubbletter.',
        'You approve, we run the search and remove duplicates.',
      ),
      t(
        'Du får träffar, dokumentation och ett flödesschema att fylla i.',
        'You get the records, the documentation and a flow diagram to complete.',
      ),
    ],
    facts: {
      cost: t(
        'De första 20 timmarna ingår, därefter enligt överenskommelse',
        'The first 20 hours are included, then by agreement',
      ),
      where: t(
        'Digitalt eller på biblioteket i Forum Medicum',
        'Online or at the Forum Medicum library',
      ),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 16, deliveryDays: 20 },
    keywords: {
      sv: [
        'systematisk sökning',
        'systematisk översikt',
        'sökuppdrag',
        'sökstrategi',
        'litteratursökning',
        'metaanalys',
        'prisma',
        'pubmed',
        'embase',
        'hjälp med sökning',
      ],
      en: [
        'systematic search',
        'systematic review',
        'search strategy',
        'literature search',
        'meta-analysis',
        'prisma',
        'pubmed',
        'embase',
        'help with search',
      ],
    },
    form: [
      long(
        'question',
        'Vilken fråga ska översikten besvara?',
        'Which question should the review answer?',
        {
          help: t(
            'Skriv gärna population, insats, jämförelse och utfall.',
            'Population, intervention, comparison and outcome, if you can.',
          ),
        },
      ),
      choice('reviewType', 'Vilken typ av översikt?', 'What kind of review?', [
        ['systematic', 'Systematisk översikt', 'Systematic review'],
        ['scoping', 'Kartläggande översikt', 'Scoping review'],
        ['meta-analysis', 'Metaanalys', 'Meta-analysis'],
        ['unsure', 'Vet inte ännu', 'Not sure yet'],
      ]),
      long('knownArticles', 'Artiklar som sökningen måste hitta', 'Articles the search must find', {
        help: t(
          'Tre till fem räcker. DOI eller PubMed-id går bra.',
          'Three to five will do. DOIs or PubMed ids are fine.',
        ),
        required: false,
      }),
      choices(
        'databases',
        'Databaser du redan tänkt på',
        'Databases you already have in mind',
        [
          ['medline', 'Medline', 'Medline'],
          ['embase', 'Embase', 'Embase'],
          ['cinahl', 'Cinahl', 'Cinahl'],
          ['psycinfo', 'PsycInfo', 'PsycInfo'],
          ['central', 'Cochrane Central', 'Cochrane Central'],
          ['web-of-science', 'Web of Science', 'Web of Science'],
        ],
        optional,
      ),
      short(
        'protocol',
        'Länk till protokollet, om det är registrerat',
        'Link to the protocol, if registered',
        optional,
      ),
      date('neededBy', 'När behöver du träffarna?', 'When do you need the records?'),
    ],
    checklist: [
      step(
        'meeting',
        'Startmöte hållet och avgränsningen nedskriven',
        'First meeting held and scope written down',
      ),
      step(
        'test-set',
        'Sökningen hittar de kända artiklarna',
        'The search finds the known articles',
      ),
      step(
        'peer-review',
        'Sökningen granskad av kollega (PRESS)',
        'Search reviewed by a colleague (PRESS)',
      ),
      step(
        'run',
        'Körd i alla databaser, antal träffar noterade',
        'Run in every database, counts noted',
      ),
      step(
        'deduplicated',
        'Dubbletter borttagna och stickprov kontrollerat',
        'Duplicates removed and a sample checked',
      ),
      step(
        'documented',
        'Sökdokumentation lämnad till beställaren',
        'Search documentation handed over',
      ),
    ],
    planRows: ['A1'],
    rank: 1,
    retention: 'keep',
  },
  {
    slug: 'literature-overview',
    name: t('Litteraturöversikt', 'Literature overview'),
    shortName: t('Litteraturöversikt', 'Literature overview'),
    summary: t(
      'Du får en snabb och kommenterad överblick över forskningsläget inom ett område.',
      'You get a quick, annotated picture of what is known in a field.',
    ),
    body: paragraphs(
      [
        'Ibland behöver du veta vad som finns skrivet utan att göra en fullständig systematisk översikt: inför en ansökan, ett nytt delprojekt eller en kursrevision. Då söker vi i två eller tre databaser, väljer ut det mest relevanta och sammanfattar läget på några sidor.',
        'Leveransen innehåller sökningen, en lista med de viktigaste referenserna och en kort beskrivning av hur vi valde. Vi bedömer inte studiernas kvalitet i detalj, men pekar ut större översikter, riktlinjer och luckor. Visar det sig att du behöver mer blir materialet en bra start på ett sökuppdrag.',
      ],
      [
        'Sometimes you need to know what has been written without doing a full systematic review: before a grant application, a new sub-project or a course revision. We then search two or three databases, pick out what matters most and sum up the field in a few pages.',
        'You receive the search itself, a list of key references and a short account of how we chose them. We do not appraise each study, but we do point to major reviews, guidelines and gaps. Should you need more, the material is a head start on a systematic search.',
      ],
    ),
    department: 'research-and-learning',
    team: 'search',
    audiences: ['researcher', 'postdoc', 'doctoral-student', 'teacher'],
    stages: ['search'],
    channels: ['order', 'ask'],
    steps: [
      t('Berätta vad överblicken ska användas till.', 'Tell us what the overview is for.'),
      t('Vi hör av oss med ett förslag på omfattning.', 'We come back with a proposed scope.'),
      t('Vi söker, väljer och sammanfattar.', 'We search, select and summarise.'),
      t(
        'Vi går igenom resultatet med dig, gärna i ett kort möte.',
        'We talk you through the result, preferably in a short meeting.',
      ),
    ],
    facts: {
      cost: t('Ingår för fakultetens medarbetare', 'Included for faculty employees'),
      where: t('Levereras digitalt', 'Delivered online'),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 16, deliveryDays: 10 },
    keywords: {
      sv: [
        'litteraturöversikt',
        'forskningsläge',
        'kunskapsöversikt',
        'bakgrund till ansökan',
        'översikt',
        'sammanställning',
      ],
      en: [
        'literature overview',
        'state of the art',
        'background for grant',
        'rapid review',
        'summary of evidence',
      ],
    },
    form: [
      short('topic', 'Ämne', 'Topic'),
      long('purpose', 'Vad ska överblicken användas till?', 'What will you use the overview for?'),
      choice('period', 'Hur långt bakåt ska vi söka?', 'How far back should we search?', [
        ['5', 'De senaste fem åren', 'The last five years'],
        ['10', 'De senaste tio åren', 'The last ten years'],
        ['all', 'Ingen gräns', 'No limit'],
      ]),
      date('deadline', 'Senaste dag för leverans', 'Latest delivery date', optional),
    ],
    checklist: [
      step('scope', 'Omfattning överenskommen', 'Scope agreed'),
      step('searched', 'Sökningar körda och sparade', 'Searches run and saved'),
      step('summary', 'Sammanfattning läst av en kollega', 'Summary read by a colleague'),
    ],
    planRows: ['A1'],
    rank: 3,
    retention: 'ordinary',
  },
  {
    slug: 'search-consultation',
    name: t(
      'Sökhjälp och handledning med bibliotekarie',
      'Search help and consultation with a librarian',
    ),
    shortName: t('Boka bibliotekarie', 'Book a librarian'),
    summary: t(
      'Du får 45 minuter med en bibliotekarie som hjälper dig vidare i din egen sökning.',
      'You get 45 minutes with a librarian who helps you move on with your own search.',
    ),
    body: paragraphs(
      [
        'Har du kört fast, får för många träffar eller undrar var du ska börja? Boka en tid så tittar vi på din sökning tillsammans. Du sitter vid tangentbordet, vi visar ämnesord, fält och genvägar i de databaser du använder.',
        'Handledningen passar både för den första uppsatsen och för en van forskare som vill byta databas. Kom ensam eller högst tre tillsammans. Ta med frågan, några artiklar du redan hittat och det du hunnit pröva. Efteråt får du anteckningar med sökningarna, så att du kan upprepa dem själv.',
      ],
      [
        'Stuck, drowning in results or unsure where to start? Book a time and we will look at your search together. You stay at the keyboard while we show you subject headings, fields and shortcuts in the databases you use.',
        'A consultation suits a first thesis as well as an experienced researcher trying a new database. Come alone or in a group of up to three. Bring your question, a few articles you have found and whatever you have tried so far. Afterwards we send you notes with the searches, so you can repeat them on your own.',
      ],
    ),
    department: 'research-and-learning',
    team: 'library',
    audiences: ['student', 'doctoral-student', 'researcher', 'postdoc', 'teacher'],
    stages: ['search'],
    channels: ['book', 'ask'],
    steps: [
      t('Välj en tid, på plats eller i videomöte.', 'Choose a time, in person or by video.'),
      t('Skriv kort vad du söker efter.', 'Tell us briefly what you are looking for.'),
      t('Vi söker tillsammans i 45 minuter.', 'We search together for 45 minutes.'),
      t('Du får anteckningarna samma dag.', 'You get the notes the same day.'),
    ],
    facts: {
      cost: t('Kostnadsfritt', 'Free of charge'),
      where: t('Lund, Malmö, Helsingborg eller videomöte', 'Lund, Malmö, Helsingborg or video'),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 8, deliveryDays: 3 },
    keywords: {
      sv: [
        'sökhjälp',
        'boka bibliotekarie',
        'handledning',
        'uppsats',
        'hitta artiklar',
        'söka i databaser',
        'fråga biblioteket',
        'pubmed',
      ],
      en: [
        'search help',
        'book a librarian',
        'consultation',
        'thesis',
        'find articles',
        'database search',
        'ask the library',
        'pubmed',
      ],
    },
    form: [
      long('question', 'Vad söker du efter?', 'What are you searching for?'),
      choice('work', 'Vad arbetar du med?', 'What are you working on?', [
        ['bachelor', 'Kandidatuppsats', 'Bachelor’s thesis'],
        ['master', 'Examensarbete eller masteruppsats', 'Master’s thesis or degree project'],
        ['doctoral', 'Avhandling', 'Doctoral thesis'],
        ['other', 'Något annat', 'Something else'],
      ]),
      long('tried', 'Vad har du prövat hittills?', 'What have you tried so far?', optional),
      number('people', 'Hur många kommer ni?', 'How many of you are coming?', { min: 1, max: 3 }),
    ],
    checklist: [
      step(
        'prepared',
        'Frågan läst och en provsökning gjord',
        'Question read and a trial search made',
      ),
      step('held', 'Handledningen genomförd', 'Consultation held'),
      step('notes', 'Anteckningar skickade', 'Notes sent'),
    ],
    planRows: ['A3', 'B10'],
    rank: 4,
    retention: 'short',
  },
]

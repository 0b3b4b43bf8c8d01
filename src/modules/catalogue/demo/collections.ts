import type { ServiceContent } from '../service-type.ts'
import { choice, long, number, optional, paragraphs, short, step, t } from './shorthand.ts'

const employees = t(
  'Ingår för fakultetens medarbetare och studenter',
  'Included for the faculty’s staff and students',
)

/** The library's own supply: articles, books and the references one keeps of them. */
export const collectionServices: ServiceContent[] = [
  {
    slug: 'get-an-article',
    name: t('Skaffa en artikel eller bok', 'Get an article or a book'),
    shortName: t('Skaffa en artikel', 'Get an article'),
    summary: t(
      'Vi skaffar texten du inte kommer åt, från våra egna samlingar eller som fjärrlån.',
      'We get hold of the text you cannot reach, from our own collections or as an interlibrary order.',
    ),
    body: paragraphs(
      [
        'Möts du av en betalvägg? Klistra in det du vet: en länk, ett DOI eller hela referensen. Vi kontrollerar först om texten finns fritt eller i någon av våra prenumerationer, så att du slipper vänta i onödan. Annars beställer vi den från ett annat bibliotek.',
        'De flesta artiklar kommer som pdf inom två arbetsdagar. Böcker lånar du i biblioteket på den ort du väljer. Får du ett felmeddelande trots att vi borde ha åtkomst lagar vi också själva felet, så att nästa person kommer fram direkt.',
      ],
      [
        'Hit a paywall? Paste whatever you have: a link, a DOI or the full reference. We check first whether the text is free somewhere or covered by one of our subscriptions, so you never wait without reason. If it is not, we order it from another library.',
        'Most articles arrive as a PDF within two working days, and books can be collected at the campus of your choice. If you were blocked from something we do pay for, we also repair the link itself, so the next reader gets straight through.',
      ],
    ),
    department: 'research-and-learning',
    team: 'library',
    audiences: ['researcher', 'postdoc', 'doctoral-student', 'teacher', 'student', 'administrator'],
    stages: ['search'],
    channels: ['order', 'ask'],
    steps: [
      t('Klistra in länk, DOI eller referens.', 'Paste a link, a DOI or a reference.'),
      t(
        'Vi letar i fria källor och egna prenumerationer.',
        'We look in free sources and our own subscriptions.',
      ),
      t('Finns den inte där beställer vi den.', 'If it is not there, we order it.'),
      t(
        'Du får en pdf, eller hämtar boken på biblioteket.',
        'You receive a PDF, or collect the book at the library.',
      ),
    ],
    facts: {
      cost: t(
        'Kostnadsfritt för anställda, 40 kr per artikel för studenter',
        'Free for employees, SEK 40 per article for students',
      ),
      where: t(
        'Digitalt, böcker hämtas på valfri ort',
        'Online; books are collected at any campus',
      ),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 8, deliveryDays: 2 },
    keywords: {
      sv: [
        'artikel',
        'skaffa artikel',
        'fjärrlån',
        'pdf',
        'fulltext',
        'betalvägg',
        'kommer inte åt',
        'bok',
        'tidskrift',
        'beställa artikel',
      ],
      en: [
        'article',
        'get an article',
        'interlibrary loan',
        'pdf',
        'full text',
        'paywall',
        'cannot access',
        'book',
        'journal',
      ],
    },
    form: [
      long('reference', 'Länk, DOI eller referens', 'Link, DOI or reference', {
        help: t('Flera går bra, en per rad.', 'Several are fine, one per line.'),
      }),
      choice('kind', 'Vad är det?', 'What is it?', [
        ['article', 'Artikel', 'Article'],
        ['book', 'Hel bok', 'Whole book'],
        ['chapter', 'Kapitel', 'Chapter'],
      ]),
      choice(
        'pickup',
        'Var vill du hämta en tryckt bok?',
        'Where would you collect a printed book?',
        [
          ['lund', 'Lund', 'Lund'],
          ['malmo', 'Malmö', 'Malmö'],
          ['helsingborg', 'Helsingborg', 'Helsingborg'],
        ],
        optional,
      ),
      short(
        'errorMessage',
        'Felmeddelande, om du fick ett',
        'Error message, if you got one',
        optional,
      ),
    ],
    checklist: [
      step(
        'free',
        'Fria källor och prenumerationer kontrollerade',
        'Free sources and subscriptions checked',
      ),
      step(
        'ordered',
        'Beställd från annat bibliotek vid behov',
        'Ordered from another library if needed',
      ),
      step('delivered', 'Levererad till beställaren', 'Delivered to the requester'),
    ],
    planRows: ['B10'],
    rank: 2,
    retention: 'short',
  },
  {
    slug: 'purchase-suggestion',
    name: t('Föreslå ett inköp', 'Suggest a purchase'),
    shortName: t('Inköpsförslag', 'Suggest a purchase'),
    summary: t(
      'Du föreslår en bok, tidskrift eller databas och får besked om vi köper den.',
      'You suggest a book, journal or database and hear whether we will buy it.',
    ),
    body: paragraphs(
      [
        'Saknar biblioteket något som du eller dina studenter behöver? Skriv vad det är och vem som har nytta av det. Böcker till kurser köper vi nästan alltid, gärna som e-bok med flera samtidiga läsare. Kurslitteratur ska finnas på plats före terminsstart, så föreslå den i god tid.',
        'Tidskrifter och databaser binder pengar under flera år. Där väger vi pris mot användning, jämför med det vi redan har och samråder ibland med andra bibliotek vid universitetet. Du får alltid ett motiverat svar, även när det blir nej.',
      ],
      [
        'Is the library missing something that you or your students need? Tell us what it is and who would use it. Books for courses are bought almost every time, ideally as e-books with several simultaneous readers. Reading lists must be in place before term starts, so let us know early.',
        'Journals and databases tie up money for years. For those we weigh price against expected use, compare with what we hold and sometimes consult the university’s other libraries. You always get a reasoned reply, even when the answer is no.',
      ],
    ),
    department: 'research-and-learning',
    team: 'library',
    audiences: ['teacher', 'researcher', 'doctoral-student', 'student'],
    stages: ['search'],
    channels: ['order'],
    steps: [
      t('Fyll i titel och varför den behövs.', 'Give the title and why it is needed.'),
      t(
        'Vi kontrollerar pris, licens och om den redan finns.',
        'We check price, licence and whether we already hold it.',
      ),
      t('Du får besked med motivering.', 'You get a decision with reasons.'),
      t(
        'Vi hör av oss när den går att läsa eller låna.',
        'We let you know when it can be read or borrowed.',
      ),
    ],
    facts: {
      cost: t('Biblioteket betalar', 'The library pays'),
      where: t('Digitalt', 'Online'),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 24, deliveryDays: 15 },
    keywords: {
      sv: [
        'inköpsförslag',
        'köpa bok',
        'e-bok',
        'kurslitteratur',
        'tidskrift',
        'databas',
        'prenumeration',
      ],
      en: [
        'purchase suggestion',
        'buy a book',
        'e-book',
        'reading list',
        'journal',
        'database',
        'subscription',
      ],
    },
    form: [
      short('title', 'Titel', 'Title'),
      short('isbn', 'ISBN, ISSN eller länk', 'ISBN, ISSN or link', optional),
      choice('usedFor', 'Vad ska den användas till?', 'What will it be used for?', [
        ['course', 'Kurslitteratur', 'Course reading'],
        ['research', 'Forskning', 'Research'],
        ['own-study', 'Egen fördjupning', 'My own studies'],
      ]),
      number('readers', 'Ungefär hur många läsare?', 'About how many readers?', {
        required: false,
        min: 1,
        max: 5000,
      }),
    ],
    checklist: [
      step('held', 'Kontrollerat att den inte redan finns', 'Checked that we do not hold it'),
      step('decided', 'Beslut med motivering skickat', 'Decision with reasons sent'),
      step('available', 'Tillgänglig och beställaren meddelad', 'Available and the requester told'),
    ],
    planRows: ['B10'],
    rank: 6,
    retention: 'short',
  },
  {
    slug: 'reference-management',
    name: t('Hjälp med referenshantering', 'Help with reference management'),
    shortName: t('Referenshantering', 'Reference management'),
    summary: t(
      'Du kommer igång med ett referensprogram eller får ordning på ett bibliotek som krånglar.',
      'You get started with a reference manager, or sort out a library that misbehaves.',
    ),
    body: paragraphs(
      [
        'Vi hjälper dig att välja mellan EndNote, Zotero och andra program, installera tillägget i Word och hitta tidskriftens referensstil. Saknas stilen bygger vi den. Har två bibliotek vuxit isär, eller dyker samma referens upp fyra gånger i listan, går vi igenom hur du slår ihop dem säkert.',
        'Till en avhandling lönar det sig att ställa in allt rätt från början: ett bibliotek, en säkerhetskopia och en stil som går att byta sent. Skicka aldrig din enda kopia till oss, utan låt programmet packa en.',
      ],
      [
        'We help you choose between EndNote, Zotero and the alternatives, install the Word plug-in and find the journal’s citation style. When a style is missing, we build it. If two libraries have drifted apart, or one reference turns up four times in the list, we show you how to merge them safely.',
        'For a thesis it pays to set things up properly from the start: one library, one backup and a style that can be swapped late. Never send us your only copy; let the program make a packed one instead.',
      ],
    ),
    department: 'research-and-learning',
    team: 'library',
    audiences: ['student', 'doctoral-student', 'researcher', 'postdoc'],
    stages: ['search', 'publish'],
    channels: ['ask', 'book'],
    steps: [
      t(
        'Beskriv program, version och vad som händer.',
        'Describe the program, its version and what happens.',
      ),
      t('Vi svarar skriftligt eller föreslår en tid.', 'We answer in writing or suggest a time.'),
      t('Vi löser det tillsammans vid din skärm.', 'We solve it together at your screen.'),
    ],
    facts: {
      cost: employees,
      where: t('Digitalt eller på biblioteket', 'Online or at the library'),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 8, deliveryDays: 3 },
    keywords: {
      sv: [
        'referenser',
        'referenshantering',
        'endnote',
        'zotero',
        'källhänvisning',
        'referensstil',
        'vancouver',
        'apa',
      ],
      en: [
        'references',
        'citation',
        'endnote',
        'zotero',
        'bibliography',
        'citation style',
        'vancouver',
        'apa',
      ],
    },
    form: [
      choice('program', 'Vilket program?', 'Which program?', [
        ['endnote', 'EndNote', 'EndNote'],
        ['zotero', 'Zotero', 'Zotero'],
        ['other', 'Ett annat', 'Another one'],
        ['none', 'Inget ännu', 'None yet'],
      ]),
      long('problem', 'Vad vill du ha hjälp med?', 'What would you like help with?'),
      short('journalStyle', 'Tidskrift eller referensstil', 'Journal or citation style', optional),
    ],
    checklist: [
      step('version', 'Program och version antecknade', 'Program and version noted'),
      step('copy', 'Säkerhetskopia av biblioteket finns', 'A backup of the library exists'),
      step(
        'solved',
        'Beställaren har prövat lösningen själv',
        'The requester has tried the solution',
      ),
    ],
    planRows: ['A3', 'B10'],
    rank: 5,
    retention: 'short',
  },
]

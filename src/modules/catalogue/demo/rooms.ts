import type { ServiceContent } from '../service-type.ts'
import { choice, choices, date, long, number, optional, paragraphs, short, step, t, yesNo } from './shorthand.ts'

/** Rooms, and the equipment in them or lent from them. */
export const roomServices: ServiceContent[] = [
  {
    slug: 'av-fault',
    name: t('Felanmäl utrustning i en sal', 'Report an AV fault in a room'),
    shortName: t('Felanmäl en sal', 'Report a room fault'),
    summary: t(
      'Du får snabb hjälp när projektor, ljud eller kamera i en sal krånglar.',
      'You get quick help when the projector, sound or camera in a room is not working.',
    ),
    body: paragraphs(
      [
        'Pågår undervisning just nu, ring numret på dörren så kommer någon eller styr salen på distans. Annars anmäler du här. Skriv salens namn som det står på skylten, vad du försökte och vad som syntes på skärmen. Har du provat att stänga av och slå på, säg det.',
        'Vi tar hand om undervisningssalar och mötesrum på alla orter, tillsammans med universitetets gemensamma AV-grupp. Varje rum har en historik, så att återkommande fel leder till utbyte i stället för ännu en omstart. Du får veta när rummet är klart och om det finns ett likvärdigt rum ledigt.',
      ],
      [
        'If teaching is in progress, ring the number on the door and someone will come or control the room from afar. Otherwise, report it here. Write the room’s name as on the sign, what you tried and what the screen showed. If you have already switched it off and on, do mention it.',
        'We look after classrooms and meeting rooms at every campus, together with the university’s shared AV group. Each room has a history, so that repeated faults lead to replacement instead of one more restart. You hear when the room is working and whether a similar one is free.',
      ],
    ),
    department: 'med-it',
    team: 'it-support',
    audiences: ['teacher', 'researcher', 'student', 'administrator'],
    stages: ['room-and-av', 'teach'],
    channels: ['ask', 'order'],
    steps: [
      t('Ange sal och vad som är fel.', 'Give the room and the fault.'),
      t('Vi provar på distans direkt.', 'We try remotely at once.'),
      t('En tekniker går dit vid behov.', 'A technician goes there if needed.'),
      t('Du får besked när salen fungerar.', 'You are told when the room works.'),
    ],
    facts: { cost: t('Kostnadsfritt', 'Free of charge'), where: t('Alla salar och mötesrum', 'All classrooms and meeting rooms'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 1, deliveryDays: 2 },
    keywords: {
      sv: ['felanmäla', 'sal', 'projektor', 'ljudet fungerar inte', 'mikrofon', 'kamera', 'hybridsal', 'av-fel', 'hdmi'],
      en: ['report fault', 'room', 'projector', 'no sound', 'microphone', 'camera', 'hybrid room', 'av fault', 'hdmi'],
    },
    form: [
      short('room', 'Salens namn', 'Name of the room'),
      choice('campus', 'Ort', 'Campus', [
        ['lund', 'Lund', 'Lund'],
        ['malmo', 'Malmö', 'Malmö'],
        ['helsingborg', 'Helsingborg', 'Helsingborg'],
      ]),
      choices('faults', 'Vad krånglar?', 'What is not working?', [
        ['picture', 'Bild', 'Picture'],
        ['sound', 'Ljud', 'Sound'],
        ['camera', 'Kamera', 'Camera'],
        ['panel', 'Styrpanel', 'Control panel'],
        ['cables', 'Kablar', 'Cables'],
      ]),
      yesNo('ongoing', 'Pågår undervisning just nu?', 'Is teaching in progress right now?'),
      long('details', 'Vad såg eller hörde du?', 'What did you see or hear?', optional),
    ],
    checklist: [
      step('remote', 'Provat på distans', 'Tried remotely'),
      step('fixed', 'Åtgärdat eller beställd reparation', 'Fixed or repair ordered'),
      step('history', 'Infört i salens historik', 'Entered in the room’s history'),
    ],
    planRows: ['A7'],
    rank: 1,
    retention: 'ordinary',
  },
  {
    slug: 'borrow-av',
    name: t('Låna AV-utrustning', 'Borrow AV equipment'),
    shortName: t('Låna utrustning', 'Borrow equipment'),
    summary: t(
      'Du lånar kamera, mikrofon, konferenshögtalare eller projektor i upp till en vecka.',
      'You borrow a camera, microphone, conference speaker or projector for up to a week.',
    ),
    body: paragraphs(
      [
        'I förrådet finns kameror, trådlösa mikrofoner, stativ, lampor, konferenspaket för hybridmöten och en bärbar projektor. Allt är laddat, provat och packat med en kort anvisning. Välj det du tror att du behöver, eller beskriv tillfället, så plockar vi ihop en väska.',
        'Studenter lånar till kursuppgifter om läraren har godkänt det. Minneskort töms alltid efter lånet, så kopiera dina filer innan du lämnar tillbaka. Går något sönder berättar du det bara; olyckor händer och nästa låntagare behöver veta. Längre lån går bra under sommaren.',
      ],
      [
        'The store holds cameras, wireless microphones, tripods, lights, conference kits for hybrid meetings and a portable projector. Everything is charged, tested and packed with short instructions. Choose what you believe you need, or describe the occasion and we will fill a bag for you.',
        'Students borrow for course assignments once the teacher has agreed. Memory cards are always wiped after a loan, so copy your files before bringing it back. If something breaks, just say so; accidents happen and the next borrower needs to know. Longer loans are fine over the summer.',
      ],
    ),
    department: 'med-it',
    team: 'it-support',
    audiences: ['teacher', 'researcher', 'doctoral-student', 'student', 'administrator'],
    stages: ['room-and-av', 'record'],
    channels: ['book', 'ask'],
    steps: [
      t('Välj utrustning och dagar.', 'Choose equipment and days.'),
      t('Du får en bekräftelse.', 'You get a confirmation.'),
      t('Hämta i disken och provkör på plats.', 'Collect it at the desk and try it there.'),
      t('Lämna tillbaka i samma väska.', 'Return it in the same bag.'),
    ],
    facts: { cost: t('Kostnadsfritt, förseningsavgift 100 kr per dag', 'Free of charge, SEK 100 per day if late'), where: t('Disken i Lund och Malmö, bud till Helsingborg', 'The desk in Lund and Malmö, courier to Helsingborg'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 4, deliveryDays: 2 },
    keywords: {
      sv: ['låna kamera', 'låna mikrofon', 'av-utrustning', 'projektor', 'stativ', 'konferenshögtalare', 'låna utrustning', 'hybridmöte'],
      en: ['borrow camera', 'borrow microphone', 'av equipment', 'projector', 'tripod', 'conference speaker', 'borrow equipment', 'hybrid meeting'],
    },
    form: [
      choices('equipment', 'Vad vill du låna?', 'What would you like to borrow?', [
        ['camera', 'Kamera', 'Camera'],
        ['microphone', 'Trådlös mikrofon', 'Wireless microphone'],
        ['conference', 'Konferenspaket', 'Conference kit'],
        ['projector', 'Projektor', 'Projector'],
        ['light', 'Lampor', 'Lights'],
      ]),
      date('from', 'Hämtas', 'Collect on'),
      date('to', 'Lämnas', 'Return on'),
      long('occasion', 'Vad ska du göra?', 'What will you be doing?', optional),
      yesNo('introduction', 'Vill du ha en genomgång?', 'Would you like an introduction?'),
    ],
    checklist: [
      step('packed', 'Laddat, provat och packat', 'Charged, tested and packed'),
      step('out', 'Utlämnat', 'Handed out'),
      step('back', 'Återlämnat och minneskort tömda', 'Returned and memory cards wiped'),
    ],
    planRows: ['A7', 'A14'],
    rank: 2,
    retention: 'short',
  },
  {
    slug: 'library-room',
    name: t('Boka ett rum i biblioteket', 'Book a library room'),
    shortName: t('Rum i biblioteket', 'Library room'),
    summary: t(
      'Du bokar ett grupprum, ett tyst rum eller ett rum för videomöten i biblioteket.',
      'You book a group room, a quiet room or a room for video meetings in the library.',
    ),
    body: paragraphs(
      [
        'I Forum Medicum finns tolv grupprum för fyra till tio personer, två ljudisolerade bås och ett vilrum. Malmö och Helsingborg har mindre bibliotek men samma regler. Rummen bokas två timmar i taget, högst två veckor framåt, och släpps om ingen kommit efter femton minuter.',
        'Alla rum har skärm och nästan alla har höj- och sänkbart bord. Behöver du hörslinga, god luft eller ett rum nära entrén, kryssa i det så visas bara sådana. Efter besöket får du gärna säga vad som saknades. Vi läser allt och rättar det som går.',
      ],
      [
        'Forum Medicum has twelve group rooms for four to ten people, two soundproof booths and a rest room. Malmö and Helsingborg are smaller libraries with the same rules. Rooms are booked two hours at a time, up to two weeks ahead, and released if nobody shows up within fifteen minutes.',
        'Every room has a screen and nearly all have a height-adjustable table. If you need a hearing loop, good air or a room close to the entrance, tick the box and only those will show. After your visit, do tell us what was missing. We read everything and put right what we can.',
      ],
    ),
    department: 'research-and-learning',
    team: 'library',
    audiences: ['student', 'doctoral-student', 'researcher', 'teacher'],
    stages: ['room-and-av'],
    channels: ['book', 'ask'],
    steps: [
      t('Välj ort, tid och antal personer.', 'Choose campus, time and number of people.'),
      t('Boka det rum som passar.', 'Book the room that suits you.'),
      t('Checka in med koden på dörren.', 'Check in with the code on the door.'),
    ],
    facts: { cost: t('Kostnadsfritt', 'Free of charge'), where: t('Biblioteken i Lund, Malmö och Helsingborg', 'The libraries in Lund, Malmö and Helsingborg'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 8, deliveryDays: null },
    keywords: {
      sv: ['grupprum', 'boka rum', 'tyst rum', 'läsplats', 'studieplats', 'bibliotek', 'mötesrum', 'vilrum'],
      en: ['group room', 'book a room', 'quiet room', 'study place', 'library', 'meeting room'],
    },
    form: [
      choice('campus', 'Vilket bibliotek?', 'Which library?', [
        ['lund', 'Forum Medicum, Lund', 'Forum Medicum, Lund'],
        ['malmo', 'Malmö', 'Malmö'],
        ['helsingborg', 'Helsingborg', 'Helsingborg'],
      ]),
      number('people', 'Hur många är ni?', 'How many are you?', { min: 1, max: 10 }),
      choices('needs', 'Särskilda behov', 'Particular needs', [
        ['hearing-loop', 'Hörslinga', 'Hearing loop'],
        ['near-entrance', 'Nära entrén', 'Close to the entrance'],
        ['video', 'Kamera för videomöte', 'Camera for video meetings'],
      ], optional),
    ],
    checklist: [
      step('usable', 'Rummet i ordning', 'Room in order'),
      step('used', 'Användning noterad', 'Use noted'),
      step('feedback', 'Synpunkt besvarad', 'Feedback answered'),
    ],
    planRows: ['A4'],
    rank: 3,
    retention: 'short',
  },
]

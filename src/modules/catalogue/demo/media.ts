import type { ServiceContent } from '../service-type.ts'
import { choice, choices, date, long, number, optional, paragraphs, short, step, t, yesNo } from './shorthand.ts'

/** Film, sound and captions for teaching, and the courses in making them. */
export const mediaServices: ServiceContent[] = [
  {
    slug: 'film-production',
    name: t('Film och videoproduktion', 'Film and video production'),
    shortName: t('Film till undervisning', 'Film for teaching'),
    summary: t(
      'Du får en undervisningsfilm, från idé till färdig fil med undertexter, inspelad av oss eller av dig själv med vårt stöd.',
      'You get a teaching film, from idea to finished file with captions, shot by us or by you with our support.',
    ),
    body: paragraphs(
      [
        'Behöver du en föreläsning i studio, en demonstration i metodsalen eller en animerad förklaring? Skriv vad studenterna ska kunna efteråt, så föreslår vi form och längd. Korta filmer ses klart, därför delar vi hellre upp en timme i sex delar än klipper ihop en lång.',
        'Alla filmer följer samma riktlinjer för bild, ljudnivå och grafik och får undertexter innan de publiceras. Vill du spela in själv lånar du studion och får en introduktion på tjugo minuter. Filmar vi i vårdmiljö planerar vi i god tid, så att ingen patient syns eller hörs.',
      ],
      [
        'Do you need a lecture in the studio, a demonstration in the clinical skills room or an animated explanation? Write what students should be able to do afterwards, and we suggest form and length. Short films are watched to the end, so we would rather split an hour into six parts than cut one long piece.',
        'All films follow the same guidelines for picture, loudness and graphics, and are captioned before release. If you prefer to record on your own, borrow the studio after a twenty-minute introduction. Filming in a care setting is planned well ahead, so that no patient is seen or heard.',
      ],
    ),
    department: 'research-and-learning',
    team: 'media',
    audiences: ['teacher', 'researcher', 'administrator'],
    stages: ['record'],
    channels: ['order', 'book', 'ask'],
    steps: [
      t('Berätta vad filmen ska lära ut.', 'Tell us what the film should teach.'),
      t('Vi planerar form, manus och inspelningsdag.', 'We plan form, script and day of recording.'),
      t('Vi spelar in i studion eller hos dig.', 'We record in the studio or at your place.'),
      t('Du ser ett klipp och lämnar synpunkter.', 'You watch a cut and comment.'),
      t('Filmen textas, mäts och publiceras i Canvas.', 'The film is captioned, measured and published in Canvas.'),
    ],
    facts: { cost: t('Kostnadsfritt för undervisning', 'Free for teaching'), where: t('Studion i Forum Medicum eller på plats', 'The Forum Medicum studio or on location'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 16, deliveryDays: 15 },
    keywords: {
      sv: ['film', 'video', 'spela in', 'inspelning', 'studio', 'föreläsningsfilm', 'animation', 'videoproduktion', 'filma'],
      en: ['film', 'video', 'record', 'recording', 'studio', 'lecture video', 'animation', 'video production'],
    },
    form: [
      long('goal', 'Vad ska studenterna kunna efteråt?', 'What should students be able to do afterwards?'),
      choice('form', 'Vilken form?', 'What form?', [
        ['studio', 'Föreläsning i studio', 'Lecture in the studio'],
        ['demonstration', 'Demonstration på plats', 'Demonstration on location'],
        ['animation', 'Animation', 'Animation'],
        ['own', 'Jag spelar in själv', 'I record it myself'],
      ]),
      number('minutes', 'Ungefärlig längd i minuter', 'Approximate length in minutes', { min: 1, max: 120 }),
      date('neededBy', 'När ska den användas?', 'When will it be used?'),
      choice('language', 'Språk i filmen', 'Language of the film', [
        ['sv', 'Svenska', 'Swedish'],
        ['en', 'Engelska', 'English'],
      ]),
      yesNo('careSetting', 'Filmas den i vårdmiljö?', 'Will it be filmed in a care setting?'),
    ],
    checklist: [
      step('brief', 'Beställning och mål överenskomna', 'Brief and goal agreed'),
      step('recorded', 'Inspelat och säkerhetskopierat', 'Recorded and backed up'),
      step('measured', 'Bild och ljud godkända i mätning', 'Picture and sound pass measurement'),
      step('captioned', 'Undertexter rättade', 'Captions corrected'),
      step('graphics', 'Grafisk form enligt policyn', 'Graphics follow the policy'),
      step('released', 'Publicerad', 'Released'),
    ],
    planRows: ['A14'],
    rank: 1,
    retention: 'ordinary',
  },
  {
    slug: 'podcast-and-audio',
    name: t('Podd och ljudproduktion', 'Podcast and audio production'),
    shortName: t('Podd och ljud', 'Podcast and audio'),
    summary: t(
      'Du får ett poddavsnitt eller ett ljudspår som är rent, jämnt och försett med utskrift.',
      'You get a podcast episode or audio track that is clean, even and comes with a transcript.',
    ),
    body: paragraphs(
      [
        'Poddrummet har fyra mikrofoner och god akustik. Vi sköter tekniken medan ni samtalar, eller visar dig hur du gör det själv. Efteråt tar vi bort brus, jämnar ut nivåerna och lägger på fakultetens signatur. Varje avsnitt får en utskrift, så att det kan läsas av den som inte hör.',
        'Vi tar också hand om annat ljud: en berättarröst, en intervju som spelats in i ett stökigt rum eller ett uttalslexikon för en språkkurs. Planera gärna flera avsnitt samtidigt. Tre inspelningar på en förmiddag tar bara lite längre tid än en.',
      ],
      [
        'The podcast room has four microphones and good acoustics. We look after the equipment while you talk, or show you how to do it yourself. Afterwards we remove noise, level the voices and add the faculty’s signature tune. Every episode gets a transcript for those who cannot hear it.',
        'Other sound is welcome too: a narrator’s voice, an interview taped in a noisy room or a pronunciation guide for a language course. Plan several episodes at once if you can. Three recordings in a morning take only slightly longer than one.',
      ],
    ),
    department: 'research-and-learning',
    team: 'media',
    audiences: ['teacher', 'researcher', 'postdoc', 'administrator'],
    stages: ['record', 'be-seen'],
    channels: ['order', 'book', 'ask'],
    steps: [
      t('Beskriv ämne, deltagare och antal avsnitt.', 'Describe topic, guests and number of episodes.'),
      t('Boka poddrummet.', 'Book the podcast room.'),
      t('Vi spelar in, klipper och mäter ljudnivån.', 'We record, edit and measure loudness.'),
      t('Du godkänner ljud och utskrift.', 'You approve audio and transcript.'),
    ],
    facts: { cost: t('Kostnadsfritt', 'Free of charge'), where: t('Poddrummet i Forum Medicum', 'The podcast room in Forum Medicum'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 16, deliveryDays: 10 },
    keywords: {
      sv: ['podd', 'poddavsnitt', 'ljud', 'mikrofon', 'ljudinspelning', 'poddrum', 'intervju', 'utskrift'],
      en: ['podcast', 'episode', 'audio', 'microphone', 'sound recording', 'podcast room', 'interview', 'transcript'],
    },
    form: [
      short('title', 'Arbetstitel', 'Working title'),
      number('episodes', 'Antal avsnitt', 'Number of episodes', { min: 1, max: 30 }),
      number('voices', 'Hur många röster?', 'How many voices?', { min: 1, max: 6 }),
      choice('editing', 'Vem klipper?', 'Who edits?', [
        ['unit', 'Ni', 'You do'],
        ['self', 'Jag själv', 'I do'],
        ['together', 'Tillsammans', 'We do it together'],
      ]),
      long('listeners', 'Vem ska lyssna, och varför?', 'Who should listen, and why?'),
    ],
    checklist: [
      step('recorded', 'Inspelat på två källor', 'Recorded on two sources'),
      step('loudness', 'Ljudnivån uppmätt', 'Loudness measured'),
      step('transcript', 'Utskrift rättad', 'Transcript corrected'),
      step('released', 'Publicerat med beskrivning', 'Released with a description'),
    ],
    planRows: ['A14'],
    rank: 3,
    retention: 'ordinary',
  },
  {
    slug: 'captions-and-accessibility',
    name: t('Undertexter och tillgänglighetskontroll', 'Captions and accessibility check'),
    shortName: t('Undertexter', 'Captions'),
    summary: t(
      'Din film får undertexter som går att läsa i rätt takt, och ett besked om den uppfyller tillgänglighetskraven.',
      'Your film gets captions that can be read in time, and a verdict on whether it meets the accessibility rules.',
    ),
    body: paragraphs(
      [
        'Ladda upp filmen, så får du automatiska undertexter rättade av en människa som kan medicinska ord. Vi kontrollerar lästakt, radlängd och att texten inte täcker något viktigt. Har du egna undertexter räcker det med filen: vi mäter den och pekar ut raderna som behöver ändras.',
        'Kontrollen omfattar även ljudnivå, kontrast i grafiken, blinkande bilder och om något viktigt bara syns utan att sägas. Offentliga filmer måste uppfylla lagen om tillgänglighet till digital offentlig service. Intern undervisning har undantag ibland, men studenterna har lika stor nytta av texten.',
      ],
      [
        'Upload the film and receive automatic captions corrected by a person who knows medical vocabulary. We check reading speed, line length and that nothing important is covered. If you have captions already, the file will do: we measure it and point to the lines in need of change.',
        'The check also covers loudness, contrast in graphics, flashing images and whether anything vital is shown without being said. Public films must comply with the law on accessible digital public services. Internal teaching is sometimes exempt, yet students benefit from captions all the same.',
      ],
    ),
    department: 'research-and-learning',
    team: 'media',
    audiences: ['teacher', 'researcher', 'postdoc', 'doctoral-student', 'administrator'],
    stages: ['record'],
    channels: ['order', 'ask', 'read'],
    steps: [
      t('Ladda upp filmen eller länka till den.', 'Upload the film or link to it.'),
      t('Vi mäter och skapar undertexter.', 'We measure and create captions.'),
      t('Du läser igenom namn och facktermer.', 'You read through names and terms.'),
      t('Du får filen och ett utlåtande.', 'You get the file and a verdict.'),
    ],
    facts: { cost: t('Kostnadsfritt upp till 60 minuter per film', 'Free up to 60 minutes per film'), where: t('Digitalt', 'Online'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 8, deliveryDays: 5 },
    keywords: {
      sv: ['undertexter', 'undertexta', 'texta film', 'textning', 'tillgänglighet', 'srt', 'vtt', 'syntolkning'],
      en: ['captions', 'subtitles', 'accessibility', 'srt', 'vtt', 'audio description', 'caption a video'],
    },
    form: [
      short('film', 'Länk till filmen', 'Link to the film', { help: t('Du kan också bifoga en fil i nästa steg.', 'You can also attach a file in the next step.') }),
      choices('captionLanguages', 'Undertexter på vilka språk?', 'Captions in which languages?', [
        ['sv', 'Svenska', 'Swedish'],
        ['en', 'Engelska', 'English'],
      ]),
      choice('audience', 'Vem ska se filmen?', 'Who will watch it?', [
        ['public', 'Alla', 'Everyone'],
        ['students', 'Studenter på en kurs', 'Students on a course'],
        ['staff', 'Medarbetare', 'Employees'],
      ]),
      long('terms', 'Namn och facktermer som ofta blir fel', 'Names and terms that often go wrong', optional),
    ],
    checklist: [
      step('measured', 'Filmen mätt', 'Film measured'),
      step('corrected', 'Undertexter rättade', 'Captions corrected'),
      step('speed', 'Lästakt och radlängd godkända', 'Reading speed and line length pass'),
      step('verdict', 'Utlåtande skickat', 'Verdict sent'),
    ],
    planRows: ['A14'],
    rank: 2,
    retention: 'ordinary',
  },
  {
    slug: 'media-course',
    name: t('Kurser i medieproduktion', 'Courses in media production'),
    shortName: t('Kurs i filmteknik', 'Media course'),
    summary: t(
      'Du lär dig spela in, klippa och ljudlägga på en halv dag, med utrustning du kan låna efteråt.',
      'You learn to record, edit and add sound in half a day, with equipment you may borrow afterwards.',
    ),
    body: paragraphs(
      [
        'Kurserna är korta och praktiska. Du väljer bland mobilfilm, klippning för nybörjare, ljud och röst samt föreläsning framför kamera. Högst åtta deltar, alla får göra och du går hem med en egen film på två minuter. Inga förkunskaper behövs.',
        'Ta med ett verkligt uppslag, helst ett avsnitt ur din undervisning. Vi lånar ut kameror och datorer under dagen. Hela arbetslag kan beställa ett eget tillfälle på den ort där de arbetar. Blir kursen full hamnar du på väntelistan och får besked så fort en plats blir ledig.',
      ],
      [
        'The courses are short and practical. Choose among filming with your phone, editing for beginners, sound and voice, and lecturing to camera. There are at most eight participants, everyone gets to do the work, and you go home with a two-minute film of your own. No experience is needed.',
        'Bring a real idea, ideally a piece of your own teaching. Cameras and computers are provided for the day. Whole teams can order a session of their own at the campus where they work. When a course fills up you join the waiting list and hear from us as soon as a place opens.',
      ],
    ),
    department: 'research-and-learning',
    team: 'media',
    audiences: ['teacher', 'researcher', 'postdoc', 'doctoral-student', 'administrator'],
    stages: ['record'],
    channels: ['attend', 'order', 'ask'],
    steps: [
      t('Välj kurs och anmäl dig.', 'Choose a course and sign up.'),
      t('Förbered ett uppslag.', 'Prepare an idea.'),
      t('Gör en egen film under kursen.', 'Make your own film during the course.'),
      t('Svara på tre frågor så att nästa kurs blir bättre.', 'Answer three questions to improve the next one.'),
    ],
    facts: { cost: t('Kostnadsfritt, men anmälan är bindande', 'Free of charge, but sign-up is binding'), where: t('Studion i Lund, på begäran i Malmö och Helsingborg', 'The Lund studio; Malmö and Helsingborg on request'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 16, deliveryDays: null },
    keywords: {
      sv: ['kurs film', 'mediekurs', 'klippa film', 'lära sig filma', 'mobilfilm', 'redigera video', 'workshop'],
      en: ['film course', 'media course', 'video editing', 'learn to film', 'phone filming', 'workshop'],
    },
    form: [
      choice('course', 'Vilken kurs?', 'Which course?', [
        ['phone', 'Filma med mobilen', 'Filming with your phone'],
        ['editing', 'Klippning för nybörjare', 'Editing for beginners'],
        ['sound', 'Ljud och röst', 'Sound and voice'],
        ['camera', 'Föreläsa framför kamera', 'Lecturing to camera'],
      ]),
      number('participants', 'Antal deltagare, om ni är ett arbetslag', 'Participants, if you are a team', { required: false, min: 1, max: 8 }),
      long('idea', 'Vad vill du göra för film?', 'What film do you want to make?', optional),
    ],
    checklist: [
      step('confirmed', 'Plats bekräftad', 'Place confirmed'),
      step('equipment', 'Utrustning bokad', 'Equipment reserved'),
      step('rated', 'Utvärdering skickad', 'Evaluation sent'),
    ],
    planRows: ['A15'],
    rank: 4,
    retention: 'short',
  },
]

import type { ServiceContent } from '../service-type.ts'
import { choice, choices, date, long, number, optional, paragraphs, short, step, t, yesNo } from './shorthand.ts'

/** Where data live: choosing, keeping, copying and moving them. */
export const storageServices: ServiceContent[] = [
  {
    slug: 'choose-storage',
    name: t('Klassa och välj lagring för forskningsdata', 'Choose storage for research data'),
    shortName: t('Klassa och välj lagring', 'Choose storage'),
    summary: t(
      'Du får veta vilken lagring som passar dina forskningsdata, och varför de andra inte gör det.',
      'You find out which storage suits your research data, and why the others do not.',
    ),
    body: paragraphs(
      [
        'Svara på några frågor om mängd, känslighet och vilka som ska dela materialet, så föreslår vi en plats. Små textfiler utan personuppgifter kan ligga nästan var som helst. Sekvensdata på många terabyte, inspelade intervjuer eller uppgifter från vården kräver mer eftertanke.',
        'Förslaget talar om vad det kostar, vem som tar säkerhetskopior och hur länge materialet kan ligga kvar. Privata molntjänster och lösa hårddiskar rekommenderar vi aldrig, inte ens tillfälligt. Är du osäker på klassningen gör vi den först, det tar sällan mer än en timme.',
      ],
      [
        'Answer a few questions about volume, sensitivity and who needs to share the material, and we suggest a place for it. Small text files with no personal data can go almost anywhere. Terabytes of sequences, recorded interviews or details from health care call for more thought.',
        'Our suggestion states the price, who takes the backups and how long things may stay. Private cloud services and loose hard drives are never the answer, even for a week. If you are unsure of the classification we do that first; it seldom takes more than an hour.',
      ],
    ),
    department: 'med-it',
    team: 'platforms',
    audiences: ['researcher', 'postdoc', 'doctoral-student'],
    stages: ['collect-and-store', 'plan'],
    channels: ['ask', 'book', 'read'],
    steps: [
      t('Beskriv data, mängd och vilka som ska komma åt dem.', 'Describe the data, their volume and who needs access.'),
      t('Vi stämmer av klassningen.', 'We check the classification.'),
      t('Du får ett förslag med pris och motivering.', 'You get a suggestion with price and reasons.'),
      t('Vi beställer lagringen åt dig om du vill.', 'We order the storage for you if you wish.'),
    ],
    facts: { cost: t('Rådet är kostnadsfritt, lagringen prissätts efter mängd', 'Advice is free, storage is priced by volume'), where: t('Digitalt', 'Online'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 8, deliveryDays: 5 },
    keywords: {
      sv: ['lagring', 'välja lagring', 'forskningsdata', 'var ska jag spara', 'moln', 'onedrive', 'dropbox', 'känsliga data', 'lagringsplats'],
      en: ['storage', 'choose storage', 'research data', 'where to save', 'cloud', 'onedrive', 'dropbox', 'sensitive data'],
    },
    form: [
      long('data', 'Vad är det för data?', 'What kind of data is it?'),
      number('gigabytes', 'Ungefär hur många gigabyte om ett år?', 'Roughly how many gigabytes in a year?', { min: 1, max: 1000000 }),
      choice('sensitivity', 'Hur känsliga är de?', 'How sensitive are they?', [
        ['open', 'Kan läsas av alla', 'Anyone may read them'],
        ['internal', 'Bara för gruppen', 'For the group only'],
        ['sensitive', 'Känsliga personuppgifter', 'Sensitive personal data'],
        ['unsure', 'Vet inte', 'Not sure'],
      ]),
      choices('partners', 'Vilka ska dela dem?', 'Who will share them?', [
        ['group', 'Den egna gruppen', 'My own group'],
        ['university', 'Andra vid universitetet', 'Others at the university'],
        ['region', 'Kollegor i regionen', 'Colleagues in the hospital region'],
        ['abroad', 'Partner utomlands', 'Partners abroad'],
      ]),
    ],
    checklist: [
      step('class', 'Klassningen känd', 'Classification known'),
      step('proposal', 'Förslag med pris lämnat', 'Suggestion with price given'),
      step('choice', 'Beställarens val antecknat', 'The requester’s choice noted'),
    ],
    planRows: ['A9', 'B1'],
    rank: 1,
    retention: 'ordinary',
  },
  {
    slug: 'research-storage',
    name: t('Gruppmapp och forskningslagring', 'Group folder and research storage'),
    shortName: t('Gruppmapp', 'Group folder'),
    summary: t(
      'Din forskargrupp får en gemensam mapp med behörigheter, säkerhetskopia och en namngiven ägare.',
      'Your research group gets a shared folder with permissions, backup and a named owner.',
    ),
    body: paragraphs(
      [
        'Gruppmappen ligger på universitetets egna servrar och syns som en vanlig enhet på datorn, på campus och via vpn. Du bestämmer vilka som får läsa och vilka som får ändra. Varje mapp har en ägare och en ersättare, så att den inte blir herrelös när någon slutar.',
        'Raderade filer går att hämta tillbaka i 90 dagar. Du börjar med 500 gigabyte och kan växa utan att flytta något. En gång om året skickar vi en lista över behöriga som ägaren bekräftar, det tar fem minuter och håller ordningen vid liv.',
      ],
      [
        'The group folder lives on the university’s own servers and shows up as an ordinary drive on your computer, on campus and over VPN. You decide who may read and who may edit. Every folder has an owner and a deputy, so it is never orphaned when somebody leaves.',
        'Deleted files can be restored for 90 days. You begin with 500 gigabytes and can grow without moving anything. Once a year we send the list of people with access for the owner to confirm, which takes five minutes and keeps the house in order.',
      ],
    ),
    department: 'med-it',
    team: 'platforms',
    audiences: ['researcher', 'postdoc', 'administrator'],
    stages: ['collect-and-store'],
    channels: ['order', 'ask'],
    steps: [
      t('Ange gruppens namn, ägare och ersättare.', 'Give the group’s name, owner and deputy.'),
      t('Attestanten godkänner kostnaden.', 'The approver accepts the cost.'),
      t('Vi skapar mappen och lägger in behörigheter.', 'We create the folder and set permissions.'),
      t('Du provar att spara och läsa.', 'You try saving and reading.'),
    ],
    facts: { cost: t('500 GB ingår, därefter 1 kr per GB och år', '500 GB included, then SEK 1 per GB and year'), where: t('Nås på campus och via vpn', 'Reached on campus and over VPN'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 8, deliveryDays: 3 },
    keywords: {
      sv: ['gruppmapp', 'lagring', 'gemensam mapp', 'filserver', 'forskningslagring', 'utöka lagring', 'disk full', 'behörighet mapp'],
      en: ['group folder', 'storage', 'storage for research data', 'shared folder', 'file server', 'more space', 'disk full', 'folder access'],
    },
    form: [
      short('group', 'Forskargruppens namn', 'Name of the research group'),
      short('owner', 'Mappens ägare (e-post)', 'Owner of the folder (e-mail)'),
      short('deputy', 'Ersättare (e-post)', 'Deputy (e-mail)'),
      number('size', 'Storlek i gigabyte', 'Size in gigabytes', { min: 500, max: 100000 }),
      long('members', 'Vilka ska kunna läsa och ändra?', 'Who should be able to read and edit?', { help: t('En e-postadress per rad. Skriv (läsa) efter den som bara ska läsa.', 'One e-mail address per line. Add (read) for those who should only read.') }),
      short('costCentre', 'Kostnadsställe över 500 GB', 'Cost centre above 500 GB', optional),
    ],
    checklist: [
      step('approved', 'Kostnaden attesterad vid behov', 'Cost approved where needed'),
      step('created', 'Mapp och behörighetsgrupper skapade', 'Folder and permission groups created'),
      step('backup', 'Säkerhetskopia påslagen', 'Backup turned on'),
      step('tested', 'Ägaren har provat', 'The owner has tried it'),
    ],
    planRows: ['A9'],
    rank: 3,
    retention: 'ordinary',
  },
  {
    slug: 'backup',
    name: t('Säkerhetskopia och återläsning', 'Backup and restore'),
    shortName: t('Säkerhetskopia', 'Backup'),
    summary: t(
      'Dina data kopieras automatiskt varje natt, och vi provar att de faktiskt går att läsa tillbaka.',
      'Your data are copied every night, and we test that they really can be restored.',
    ),
    body: paragraphs(
      [
        'En kopia som ingen har provat är bara en förhoppning. Därför ingår ett återläsningsprov: vi hämtar tillbaka ett urval filer, jämför dem med originalen och skickar dig resultatet. Tjänsten passar för instrumentdatorer, servrar och arbetsstationer som inte redan ligger på vår lagring.',
        'Behöver du en borttagen fil nu? Välj ”återläsning” i formuläret, eller ring om det brådskar. Säg var filen låg och ungefär när den sågs senast. Vi sparar kopior i 90 dagar, så hör av dig hellre i dag än nästa vecka.',
      ],
      [
        'A copy nobody has tried is only a hope. That is why a restore test is included: we bring back a selection of files, compare them with the originals and send you the result. The service suits instrument computers, servers and workstations that are not on our storage already.',
        'Need a deleted file right now? Choose “restore” in the form, or call if it is urgent. Tell us where the file was and roughly when it was last seen. Copies are kept for 90 days, so write today rather than next week.',
      ],
    ),
    department: 'med-it',
    team: 'platforms',
    audiences: ['researcher', 'postdoc', 'doctoral-student', 'teacher', 'administrator'],
    stages: ['collect-and-store'],
    channels: ['order', 'ask'],
    steps: [
      t('Säg vilken dator eller mapp det gäller.', 'Tell us which computer or folder it concerns.'),
      t('Vi installerar och tar den första kopian.', 'We install it and take the first copy.'),
      t('Vi provar att återläsa filer.', 'We test restoring files.'),
      t('Du får ett besked om provet, och ett nytt varje år.', 'You get the test result, and a new one every year.'),
    ],
    facts: { cost: t('Ingår till och med 1 TB', 'Included up to 1 TB'), where: t('Där datorn står', 'Where the computer is'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 4, deliveryDays: 5 },
    keywords: {
      sv: ['backup', 'säkerhetskopia', 'säkerhetskopiering', 'återläsning', 'borttagen fil', 'hårddisk', 'förlorade filer', 'återställa'],
      en: ['backup', 'restore', 'deleted file', 'lost files', 'hard drive', 'recover', 'copy of data'],
    },
    form: [
      choice('need', 'Vad behöver du?', 'What do you need?', [
        ['start', 'Börja säkerhetskopiera', 'Start backing up'],
        ['restore', 'Återläsning av en fil', 'Restore of a file'],
        ['test', 'Ett nytt återläsningsprov', 'A new restore test'],
      ]),
      short('where', 'Datorns namn eller mappens sökväg', 'Computer name or folder path'),
      number('size', 'Ungefärlig mängd i gigabyte', 'Approximate volume in gigabytes', { required: false, min: 1, max: 200000 }),
      date('lastSeen', 'När sågs filen senast?', 'When was the file last seen?', { required: false, help: t('Bara vid återläsning.', 'For a restore only.') }),
    ],
    checklist: [
      step('first', 'Första kopian klar', 'First copy complete'),
      step('restored', 'Urval återläst till en annan plats', 'Selection restored to another place'),
      step('compared', 'Kontrollsummor jämförda', 'Checksums compared'),
      step('reported', 'Beställaren har fått resultatet', 'The requester has the result'),
    ],
    planRows: ['A9'],
    rank: 4,
    retention: 'ordinary',
  },
  {
    slug: 'move-storage',
    name: t('Flytta från gammal eller olämplig lagring', 'Move from old or unsuitable storage'),
    shortName: t('Flytta gamla data', 'Move old data'),
    summary: t(
      'Vi flyttar dina forskningsdata till lagring med stöd och visar att varje fil kom fram oförändrad.',
      'We move your research data to supported storage and show that every file arrived unchanged.',
    ),
    body: paragraphs(
      [
        'Många projekt har data på en server under ett skrivbord, i ett privat molnkonto eller på externa hårddiskar i ett skåp. Vi inventerar, kommer överens med dig om vad som ska med och kopierar över natten. Varje fil får en kontrollsumma före och efter.',
        'Den gamla platsen blir skrivskyddad under en månad medan ni arbetar på den nya. Först när du har godkänt raderas originalen, och du får ett intyg att spara. Är något oläsligt berättar vi det direkt i stället för att hoppa över det i tysthet.',
      ],
      [
        'Many projects keep data on a server under a desk, in a private cloud account or on external drives in a cupboard. We take stock, agree with you on what should come along and copy overnight. Each file gets a checksum before and after.',
        'The old place stays read-only for a month while you work in the new one. The originals are erased only after your approval, and you receive a certificate to keep. Should something turn out unreadable we tell you at once instead of quietly skipping it.',
      ],
    ),
    department: 'med-it',
    team: 'platforms',
    audiences: ['researcher', 'postdoc', 'doctoral-student', 'administrator'],
    stages: ['collect-and-store'],
    channels: ['order', 'book', 'ask'],
    steps: [
      t('Berätta var data ligger i dag.', 'Tell us where the data are today.'),
      t('Vi inventerar och föreslår en ny plats.', 'We take stock and suggest a new home.'),
      t('Vi kopierar och jämför kontrollsummor.', 'We copy and compare checksums.'),
      t('Du arbetar en månad på den nya platsen.', 'You work in the new place for a month.'),
      t('Du godkänner, vi raderar originalen och skickar intyg.', 'You approve, we erase the originals and send a certificate.'),
    ],
    facts: { cost: t('Flytten är kostnadsfri', 'The move is free of charge'), where: t('På plats hos gruppen eller på distans', 'At the group’s premises or remotely'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 16, deliveryDays: 20 },
    keywords: {
      sv: ['flytta data', 'gammal server', 'extern hårddisk', 'usb', 'dropbox', 'google drive', 'nas', 'lagring', 'molntjänst'],
      en: ['move data', 'old server', 'external hard drive', 'usb', 'dropbox', 'google drive', 'nas', 'storage migration', 'cloud'],
    },
    form: [
      choices('from', 'Var ligger data i dag?', 'Where are the data now?', [
        ['own-server', 'Egen server eller nas', 'Own server or NAS'],
        ['cloud', 'Molntjänst', 'Cloud service'],
        ['external', 'Externa hårddiskar eller usb', 'External drives or USB sticks'],
        ['lab', 'Labbdator', 'Lab computer'],
      ]),
      number('gigabytes', 'Ungefär hur mycket, i gigabyte?', 'Roughly how much, in gigabytes?', { min: 1, max: 1000000 }),
      yesNo('personalData', 'Finns det personuppgifter?', 'Are there personal data?'),
      yesNo('inUse', 'Arbetar ni i materialet varje dag?', 'Do you work in the material every day?'),
      long('hurdles', 'Något som kan bli svårt?', 'Anything that may be difficult?', optional),
    ],
    checklist: [
      step('inventory', 'Inventering med antal filer och volym', 'Inventory with number of files and volume'),
      step('copied', 'Allt kopierat, fel listade', 'Everything copied, errors listed'),
      step('verified', 'Kontrollsummor lika', 'Checksums equal'),
      step('read-only', 'Gamla platsen skrivskyddad i 30 dagar', 'Old place read-only for 30 days'),
      step('erased', 'Originalen raderade efter godkännande', 'Originals erased after approval'),
    ],
    planRows: ['A9'],
    rank: 5,
    retention: 'keep',
  },
]

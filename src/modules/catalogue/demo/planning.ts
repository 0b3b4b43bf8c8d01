import type { ServiceContent } from '../service-type.ts'
import {
  choice,
  choices,
  date,
  long,
  number,
  optional,
  paragraphs,
  repeated,
  section,
  short,
  step,
  t,
  when,
  yesNo,
} from './shorthand.ts'

/** Before the data: plans, ethics, classification. */
export const planningServices: ServiceContent[] = [
  {
    slug: 'data-management-plan',
    name: t('Granskning av datahanteringsplan', 'Data management plan review'),
    shortName: t('Datahanteringsplan', 'Data management plan'),
    summary: t(
      'Du får hjälp att skriva datahanteringsplanen och en skriftlig granskning innan du lämnar in den.',
      'You get help writing your data management plan and a written review before you submit it.',
    ),
    body: paragraphs(
      [
        'En datahanteringsplan beskriver vilka data du samlar in, var de lagras, vem som kommer åt dem och vad som händer när projektet är slut. Finansiärer kräver den, men den är mest till för dig och gruppen: den visar tidigt vad som kostar pengar och vad som behöver ordnas.',
        'Skicka ett utkast eller börja från tomt papper tillsammans med oss. En dataspecialist läser planen mot finansiärens frågor och universitetets regler, och kommenterar direkt i texten. Planera in en uppdatering när etikgodkännandet är klart, och en till när du avslutar.',
      ],
      [
        'A data management plan says which data you collect, where they are stored, who can reach them and what happens once the project ends. Funders ask for it, but the plan is mainly for you and your group: it shows early on what will cost money and what has to be arranged.',
        'Send us a draft, or start from a blank page with us. A data specialist reads it against your funder’s questions and the university’s rules, and comments directly in the text. Plan for an update when ethical approval is in place and another one when you close the project.',
      ],
    ),
    department: 'research-and-learning',
    team: 'research-data',
    audiences: ['researcher', 'postdoc', 'doctoral-student'],
    stages: ['plan'],
    channels: ['order', 'book', 'ask'],
    steps: [
      t(
        'Berätta om projektet och vem som finansierar det.',
        'Tell us about the project and who funds it.',
      ),
      t(
        'Skriv själv eller tillsammans med oss i en mall.',
        'Write alone or with us, in a template.',
      ),
      t(
        'Vi granskar och kommenterar inom fem arbetsdagar.',
        'We review and comment within five working days.',
      ),
      t('Du ändrar, sparar och skickar in.', 'You revise, save and submit.'),
    ],
    facts: {
      cost: t('Kostnadsfritt inom fakulteten', 'Free of charge within the faculty'),
      where: t('Digitalt, möte på valfri ort', 'Online, or a meeting at any campus'),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 16, deliveryDays: 5 },
    keywords: {
      sv: [
        'datahanteringsplan',
        'dmp',
        'dataplan',
        'vetenskapsrådet',
        'forskningsdata',
        'finansiär kräver plan',
      ],
      en: ['data management plan', 'dmp', 'research data', 'funder requirement', 'horizon europe'],
    },
    form: [
      section('about', 'Projektet', 'The project', [
        short('project', 'Projektets namn', 'Project name'),
        choice('funder', 'Vilken finansiär?', 'Which funder?', [
          ['vr', 'Vetenskapsrådet', 'Swedish Research Council'],
          ['eu', 'EU', 'EU'],
          ['other', 'En annan finansiär', 'Another funder'],
          ['none', 'Ingen extern finansiär', 'No external funder'],
        ]),
        short('otherFunder', 'Vilken?', 'Which one?', when('funder', 'other')),
        date('deadline', 'När ska planen lämnas in?', 'When is the plan due?', optional),
        yesNo('personalData', 'Behandlar ni personuppgifter?', 'Do you process personal data?', {
          guidance: t(
            'Också kodade uppgifter är personuppgifter, så länge någon har nyckeln.',
            'Coded data are personal data, too, as long as somebody holds the key.',
          ),
        }),
      ]),
      section('material', 'Data', 'The data', [
        repeated(
          'datasets',
          'Datamängd',
          'Data set',
          [
            short('what', 'Vad är det?', 'What is it?'),
            number('size', 'Ungefär hur mycket?', 'Roughly how much?', {
              unit: t('GB', 'GB'),
              required: false,
            }),
          ],
          { max: 10 },
        ),
      ]),
      section(
        'protection',
        'Skydd av personuppgifter',
        'Protection of personal data',
        [
          choice('ethics', 'Hur är det med etikgodkännandet?', 'What about ethical approval?', [
            ['approved', 'Godkänt', 'Approved'],
            ['applied', 'Ansökan inlämnad', 'Application submitted'],
            ['not-yet', 'Inte sökt ännu', 'Not applied for yet'],
          ]),
          choices('access', 'Vilka ska komma åt uppgifterna?', 'Who will have access?', [
            ['group', 'Den egna gruppen', 'My own group'],
            ['region', 'Kollegor i regionen', 'Colleagues in the hospital region'],
            ['abroad', 'Partner utomlands', 'Partners abroad'],
          ]),
        ],
        when('personalData', true),
      ),
    ],
    checklist: [
      step(
        'template',
        'Rätt mall för finansiären vald',
        'The right template for the funder chosen',
      ),
      step(
        'storage',
        'Lagring och säkerhetskopia stämmer med klassningen',
        'Storage and backup match the classification',
      ),
      step(
        'legal',
        'Etik och personuppgifter kommenterade',
        'Ethics and personal data commented on',
      ),
      step('returned', 'Granskningen skickad', 'Review sent'),
    ],
    planRows: ['A8', 'B4'],
    rank: 1,
    retention: 'keep',
  },
  {
    slug: 'dmp-population-studies',
    name: t(
      'Datahanteringsplan för befolkningsstudier',
      'Data management plan for population studies',
    ),
    shortName: t('DMP, befolkningsstudier', 'DMP, population studies'),
    summary: t(
      'Du får en plan anpassad för kohorter och register, och en plats i en workshop där du skriver den.',
      'You get a plan made for cohorts and registers, and a seat in a workshop where you write it.',
    ),
    body: paragraphs(
      [
        'En befolkningsstudie pågår länge, byter personal och kopplar samman prover, enkäter och register. Då räcker inte den vanliga mallen. Här finns frågor om deltagarnas samtycke över tid, kodnycklar, uttag till andra forskare, registerhållarnas villkor och vem som tar över när den ansvarige slutar.',
        'Du skriver helst planen i en halvdagsworkshop med andra som driver kohorter, och får därefter en egen genomgång. Har studien redan en plan för vi över den. Ta med den som sköter databasen, för många svar finns hos just den personen.',
      ],
      [
        'A population study runs for decades, changes staff and links samples, questionnaires and registers. The ordinary template is not enough. This one asks about consent over time, code keys, release of data to other researchers, the terms of register holders and who takes over when the principal investigator leaves.',
        'Ideally you write the plan in a half-day workshop alongside other cohort teams, followed by a session of your own. If the study already has a plan, we carry it over. Bring the person who runs the database, since many of the answers live with them.',
      ],
    ),
    department: 'research-and-learning',
    team: 'research-data',
    audiences: ['researcher', 'postdoc', 'doctoral-student'],
    stages: ['plan', 'collect-and-store'],
    channels: ['attend', 'order', 'ask'],
    steps: [
      t('Anmäl studien och välj workshop.', 'Register the study and choose a workshop.'),
      t('Fyll i bakgrundsfrågorna före dagen.', 'Answer the background questions beforehand.'),
      t('Skriv planen på plats med stöd av oss.', 'Write the plan on the day with our support.'),
      t('Vi granskar den färdiga planen tillsammans.', 'We review the finished plan together.'),
      t('Vi påminner varje år om att se över den.', 'We remind you every year to revisit it.'),
    ],
    facts: {
      cost: t(
        'Kostnadsfritt, lunch ingår i workshoppen',
        'Free of charge, lunch included at the workshop',
      ),
      where: t('Workshop i Lund eller Malmö', 'Workshop in Lund or Malmö'),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 16, deliveryDays: 15 },
    keywords: {
      sv: [
        'befolkningsstudie',
        'kohort',
        'epidemiologi',
        'registerstudie',
        'dmp',
        'datahanteringsplan',
        'biobank',
      ],
      en: ['population study', 'cohort', 'epidemiology', 'register study', 'dmp', 'biobank'],
    },
    form: [
      short('study', 'Studiens namn', 'Name of the study'),
      number('participants', 'Ungefärligt antal deltagare', 'Approximate number of participants', {
        min: 1,
        max: 10000000,
      }),
      choices('sources', 'Vad består studien av?', 'What does the study include?', [
        ['questionnaires', 'Enkäter', 'Questionnaires'],
        ['samples', 'Biologiska prover', 'Biological samples'],
        ['registers', 'Registerdata', 'Register data'],
        ['images', 'Bilder', 'Images'],
      ]),
      choice('phase', 'Var är studien nu?', 'Where is the study now?', [
        ['planning', 'Planeras', 'Being planned'],
        ['recruiting', 'Rekryterar', 'Recruiting'],
        ['follow-up', 'I uppföljning', 'In follow-up'],
      ]),
      yesNo(
        'hasPlan',
        'Finns det redan en datahanteringsplan?',
        'Is there a data management plan already?',
      ),
    ],
    checklist: [
      step('background', 'Bakgrundsfrågorna besvarade', 'Background questions answered'),
      step('workshop', 'Workshop genomförd', 'Workshop attended'),
      step(
        'key-holder',
        'Ansvarig för kodnyckel och uttag namngiven',
        'Key holder and release contact named',
      ),
      step('reviewed', 'Planen granskad och sparad', 'Plan reviewed and saved'),
    ],
    planRows: ['A8'],
    rank: 3,
    retention: 'keep',
  },
  {
    slug: 'ethics-and-personal-data',
    name: t('Råd om etik och personuppgifter', 'Advice on ethics and personal data'),
    shortName: t('Etik och personuppgifter', 'Ethics and personal data'),
    summary: t(
      'Du får råd om etikansökan, samtycke och hur personuppgifter får hanteras i ditt projekt.',
      'You get advice on ethics applications, consent and how personal data may be handled in your project.',
    ),
    body: paragraphs(
      [
        'Forskar du på människor, prover eller uppgifter som går att härleda till någon behöver du ofta ett etikgodkännande, och alltid en plan för personuppgifterna. Vi hjälper dig att avgöra vad som gäller, läser informationen till deltagarna och förklarar skillnaden mellan anonyma och pseudonymiserade data.',
        'Rådgivningen gäller även examensarbeten: en enkel enkät kan innehålla känsliga uppgifter. Vi fattar inga beslut åt myndigheten och ersätter inte universitetets dataskyddsombud, men vi vet när det är dags att koppla in dem. Beskriv upplägget i stora drag och skicka inga deltagaruppgifter hit.',
      ],
      [
        'If you study people, samples or information that can be traced to someone, you often need ethical approval and always need a plan for the personal data. We help you find out what applies, read your participant information and explain how anonymous data differ from pseudonymised data.',
        'The advice covers degree projects too: a simple survey may contain sensitive details. We make no decisions on behalf of the authority and do not replace the university’s data protection officer, but we know when to bring them in. Describe your set-up in outline, and please send no participant details.',
      ],
    ),
    department: 'research-and-learning',
    team: 'research-data',
    audiences: ['researcher', 'postdoc', 'doctoral-student', 'teacher', 'student'],
    stages: ['plan'],
    channels: ['ask', 'book'],
    steps: [
      t(
        'Beskriv studien utan uppgifter om enskilda.',
        'Describe the study without details of individuals.',
      ),
      t('Vi svarar eller föreslår ett möte.', 'We answer or suggest a meeting.'),
      t('Du får våra råd skriftligt.', 'You get our advice in writing.'),
    ],
    facts: {
      cost: t('Kostnadsfritt', 'Free of charge'),
      where: t('Digitalt eller i Lund', 'Online or in Lund'),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 16, deliveryDays: 7 },
    keywords: {
      sv: [
        'etikprövning',
        'etikansökan',
        'personuppgifter',
        'gdpr',
        'samtycke',
        'dataskydd',
        'anonymisera',
        'pseudonymisering',
        'examensarbete',
      ],
      en: [
        'ethics',
        'ethical review',
        'personal data',
        'gdpr',
        'consent',
        'privacy',
        'anonymise',
        'pseudonymise',
      ],
    },
    form: [
      long('outline', 'Beskriv studien i stora drag', 'Describe the study in outline', {
        help: t(
          'Skriv inga uppgifter om enskilda deltagare.',
          'Please leave out details of individual participants.',
        ),
      }),
      choice('approval', 'Hur är det med etikgodkännandet?', 'What about ethical approval?', [
        ['approved', 'Godkänt', 'Approved'],
        ['applied', 'Ansökan inlämnad', 'Application submitted'],
        ['not-yet', 'Inte sökt ännu', 'Not applied for yet'],
        ['unsure', 'Vet inte om det behövs', 'Not sure it is needed'],
      ]),
      yesNo('degreeProject', 'Är det ett examensarbete?', 'Is it a degree project?'),
      long('question', 'Vad vill du ha råd om?', 'What would you like advice on?'),
    ],
    checklist: [
      step('no-personal', 'Inga deltagaruppgifter i ärendet', 'No participant details in the case'),
      step(
        'referred',
        'Hänvisat till jurist eller dataskyddsombud vid behov',
        'Referred to legal counsel or the DPO if needed',
      ),
      step('written', 'Råd lämnat skriftligt', 'Advice given in writing'),
    ],
    planRows: ['B1'],
    rank: 2,
    retention: 'ordinary',
  },
  {
    slug: 'information-classification',
    name: t('Informationsklassning', 'Information classification'),
    shortName: t('Informationsklassning', 'Classify information'),
    summary: t(
      'Du får dina data klassade efter konfidentialitet, riktighet och tillgänglighet, med skyddsåtgärder som följer av klassen.',
      'You get your data classified by confidentiality, integrity and availability, with the measures that follow.',
    ),
    body: paragraphs(
      [
        'Klassningen svarar på tre frågor: vad händer om obehöriga läser informationen, om den ändras av misstag, eller om den inte går att nå? Svaren avgör vilken lagring, vilken dator och vilka rutiner som duger. Gör den innan du samlar in något, då är alla val billiga.',
        'Vi leder ett samtal på ungefär en timme, gärna med hela gruppen. Resultatet blir ett kort protokoll med klass, åtgärder och ett datum för omprövning. Samma metod passar för labbdatorer, kurssystem och enkätverktyg, inte bara för forskningsdata.',
      ],
      [
        'Classification answers three questions: what happens if the wrong people read the information, if it is altered by mistake, or if nobody can reach it? The answers decide which storage, computers and routines are good enough. Do it before collecting anything, while every choice is still cheap.',
        'We lead a conversation of about an hour, preferably with your whole group. The outcome is a short record with a class, measures and a date for revisiting it. The method suits lab computers, course systems and survey tools as well as research data.',
      ],
    ),
    department: 'research-and-learning',
    team: 'research-data',
    audiences: ['researcher', 'postdoc', 'doctoral-student', 'teacher', 'administrator'],
    stages: ['plan', 'collect-and-store'],
    channels: ['book', 'order', 'ask'],
    steps: [
      t('Lista den information det gäller.', 'List the information concerned.'),
      t('Boka ett samtal med oss och gruppen.', 'Book a conversation with us and your group.'),
      t('Vi klassar tillsammans och skriver protokoll.', 'We classify together and write it down.'),
      t('Du får en lista med åtgärder att genomföra.', 'You get a list of measures to carry out.'),
    ],
    facts: {
      cost: t('Kostnadsfritt inom fakulteten', 'Free of charge within the faculty'),
      where: t('Videomöte eller hos er', 'By video or at your place'),
      languages: ['sv', 'en'],
    },
    targets: { firstAnswerHours: 16, deliveryDays: 10 },
    keywords: {
      sv: [
        'informationsklassning',
        'klassa',
        'informationssäkerhet',
        'konfidentialitet',
        'skyddsnivå',
        'känsliga data',
        'säkerhet',
      ],
      en: [
        'information classification',
        'classify',
        'information security',
        'confidentiality',
        'sensitive data',
        'security level',
      ],
    },
    form: [
      short('object', 'Vad ska klassas?', 'What should be classified?', {
        help: t(
          'Till exempel ett projekt, ett system eller en labbdator.',
          'A project, a system or a lab computer, for instance.',
        ),
      }),
      choices('content', 'Vad ingår?', 'What does it contain?', [
        ['personal', 'Personuppgifter', 'Personal data'],
        ['health', 'Uppgifter om hälsa', 'Health data'],
        ['agreements', 'Avtalsskyddat material', 'Material under agreement'],
        ['none', 'Inget av detta', 'None of these'],
      ]),
      short(
        'owner',
        'Vem är ansvarig för informationen?',
        'Who is responsible for the information?',
      ),
      yesNo('collectionStarted', 'Har insamlingen börjat?', 'Has collection begun?'),
    ],
    checklist: [
      step('owner', 'Informationsägare utsedd', 'Information owner named'),
      step('classed', 'Klass satt i alla tre dimensioner', 'Class set in all three dimensions'),
      step('measures', 'Åtgärder valda och fördelade', 'Measures chosen and assigned'),
      step('review-date', 'Datum för omprövning satt', 'Date of review set'),
    ],
    planRows: ['B1'],
    rank: 4,
    retention: 'keep',
  },
]

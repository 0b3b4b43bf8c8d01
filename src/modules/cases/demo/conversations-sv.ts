import type { DemoConversation } from './conversation-type.ts'

/** What Swedish-speaking requesters write, and the answers they get. */
export const swedishConversations: DemoConversation[] = [
  {
    service: 'systematic-search',
    lang: 'sv',
    about: [
      'fysisk aktivitet efter höftfraktur',
      'skärmtid och sömn hos skolbarn',
      'digitala vårdmöten i primärvården',
      'munhälsa på äldreboenden',
      'återgång i arbete efter stroke',
      'amning och stöd på distans',
    ],
    openings: [
      {
        subject: 'Systematisk sökning om {about}',
        message:
          'Hej! Vi planerar en systematisk översikt om {about} och behöver hjälp med sökstrategin. Protokollet är nästan klart. Hur går vi vidare?',
      },
      {
        subject: 'Uppdatera vår sökning om {about}',
        message:
          'Vi fick hjälp med en sökning för drygt ett år sedan och redaktören vill att den körs om före publicering. Ämnet är {about}.',
      },
      {
        subject: 'Vilka databaser passar för {about}?',
        message:
          'Vi är tre i gruppen som ska göra en kartläggande översikt om {about}. Räcker det med Medline och Embase?',
      },
    ],
    replies: [
      'Tack för din beställning! Jag tar hand om den. Kan du skicka tre till fem artiklar som sökningen måste hitta, och säga vilken tid som passar för ett startmöte?',
      'Jag har byggt ett första utkast och en kollega har granskat det. Det ger omkring 2 100 träffar. Titta gärna på de första hundra och säg om något verkar skevt.',
      'Sökningen är körd och dubbletterna är borttagna. Du hittar träffarna och dokumentationen under Filer.',
    ],
    answers: [
      'Tack, artiklarna ligger i bifogad lista. Vi kan torsdag förmiddag.',
      'Det ser bra ut. Vi vill gärna utesluta konferensbidrag, annars kan ni köra.',
    ],
    note: 'Bred fråga. Föreslog att de delar upp utfallen i två block, annars blir det för många träffar att granska.',
  },
  {
    service: 'literature-overview',
    lang: 'sv',
    about: [
      'simulering i sjuksköterskeutbildning',
      'biomarkörer för tidig njursvikt',
      'samtalsmetoder i elevhälsan',
      'hälsolitteracitet hos nyanlända',
      'patientmedverkan i forskning',
      'yrkesrelaterad ryggsmärta',
    ],
    openings: [
      {
        subject: 'Litteraturöversikt inför ansökan: {about}',
        message:
          'Vi skriver en ansökan och behöver en överblick över forskningsläget om {about}. Sista dag är om fyra veckor.',
      },
      {
        subject: 'Snabb överblick om {about}',
        message:
          'Jag ska revidera ett kursmoment om {about}. Går det att få de viktigaste översikterna från de senaste fem åren?',
      },
      {
        subject: 'Finns det luckor i forskningen om {about}?',
        message:
          'Hej, jag funderar på ett nytt delprojekt om {about} och vill veta vad som redan är gjort.',
      },
    ],
    replies: [
      'Hej! Det här passar bra som en litteraturöversikt. Jag föreslår två databaser och tio år tillbaka. Låter det rimligt?',
      'Nu finns sammanfattningen här, med 24 nyckelreferenser. Jag har markerat de tre översikter jag skulle börja med.',
    ],
    answers: [
      'Ja, det blir utmärkt. Gärna svenska studier också om de finns.',
      'Precis vad vi behövde, tack!',
    ],
    note: 'Kan växa till ett sökuppdrag om ansökan beviljas. Spara sökningarna i gruppens mapp.',
  },
  {
    service: 'search-consultation',
    lang: 'sv',
    about: [
      'omvårdnad vid demens',
      'träning vid artros',
      'smärtskattning hos barn',
      'följsamhet till läkemedel',
      'egenvård vid diabetes',
      'sömn på sjukhus',
    ],
    openings: [
      {
        subject: 'Hjälp att söka om {about}',
        message:
          'Hej! Jag skriver uppsats om {about} och får antingen fyra träffar eller fyratusen. Kan jag boka en tid?',
      },
      {
        subject: 'Handledning i PubMed, ämne {about}',
        message:
          'Vi är två som skriver tillsammans om {about}. Vi skulle behöva hjälp att hitta rätt ämnesord.',
      },
      {
        subject: 'Byta databas från PubMed till Cinahl ({about})',
        message:
          'Min handledare vill att jag söker i Cinahl också. Ämnet är {about}. Fungerar samma sökning där?',
      },
    ],
    replies: [
      'Välkommen! Jag har bokat in dig. Ta med frågan och ett par artiklar du redan har hittat, så utgår vi från dem.',
      'Tack för i dag! Här kommer anteckningarna med sökblocken vi byggde. Hör av dig om du kör fast igen.',
    ],
    answers: ['Tack, jag kommer. Är det okej om min skrivkamrat är med på länk?'],
    note: 'Har fått söksträngen på mejl. Påminn om citattecken och trunkering nästa gång.',
  },
  {
    service: 'get-an-article',
    lang: 'sv',
    about: [
      'en artikel om klimat och astma',
      'ett kapitel om kvalitativ metod',
      'en artikel om gångträning från 1998',
      'en bok om hälsoekonomi',
      'en översikt om delirium',
      'två artiklar om munvård',
    ],
    openings: [
      {
        subject: 'Kommer inte åt {about}',
        message:
          'Jag får bara upp förlagets köpsida när jag klickar. Kan ni skaffa {about}? Referensen finns i fältet.',
      },
      {
        subject: 'Beställning: {about}',
        message: 'Hej, kan ni skaffa {about}? Jag behöver texten till ett seminarium på fredag.',
      },
      {
        subject: 'Länken går till fel nummer, gäller {about}',
        message: 'Fulltextlänken leder till ett annat nummer av tidskriften. Det gäller {about}.',
      },
    ],
    replies: [
      'Hej! Texten finns fritt tillgänglig i ett öppet arkiv, så du slipper vänta. Länken ligger här under.',
      'Nu har den kommit från det andra biblioteket. Du hittar pdf-filen i ärendet.',
    ],
    answers: ['Perfekt, den går att öppna. Tack för snabb hjälp!'],
    note: 'Länkservern pekade fel. Rättat hos leverantören, kontrollera igen nästa vecka.',
  },
  {
    service: 'purchase-suggestion',
    lang: 'sv',
    about: [
      'en lärobok i anatomi som e-bok',
      'en handbok i statistik',
      'en tidskrift om fysioterapi',
      'en bok om vårdetik',
      'en atlas i histologi',
    ],
    openings: [
      {
        subject: 'Inköpsförslag: {about}',
        message:
          'Vi vill använda {about} på kursen i vår och det är omkring åttio studenter. Går det att köpa in?',
      },
      {
        subject: 'Fler exemplar av {about}',
        message: 'Kön är lång på {about}. Kan biblioteket köpa fler, gärna elektroniskt?',
      },
      {
        subject: 'Kan vi få {about}?',
        message: 'Jag undervisar på två orter och skulle behöva {about} på båda.',
      },
    ],
    replies: [
      'Tack för förslaget! Vi har kontrollerat licensen: den tillåter tre samtidiga läsare. Räcker det för kursen?',
      'Boken är köpt och finns i söktjänsten från och med i dag.',
    ],
    answers: ['Tre räcker inte riktigt under tentaveckan, men resten av tiden går det bra.'],
    note: 'Obegränsad licens kostar tre gånger så mycket. Tas upp på inköpsmötet på tisdag.',
  },
  {
    service: 'data-management-plan',
    lang: 'sv',
    about: [
      'ett projekt om hjärtsvikt',
      'en intervjustudie på tre vårdcentraler',
      'en bildanalys av vävnadsprover',
      'en klinisk prövning',
      'ett projekt om arbetsmiljö',
    ],
    openings: [
      {
        subject: 'Granska vår datahanteringsplan, {about}',
        message:
          'Här kommer ett utkast till datahanteringsplan för {about}. Finansiären vill ha den inom sex veckor från beslutet.',
      },
      {
        subject: 'Vilken mall ska vi använda för {about}?',
        message:
          'Vi har fått medel och ska skriva datahanteringsplan för {about}. Finns det en mall som passar?',
      },
      {
        subject: 'Uppdatera planen för {about}',
        message:
          'Etikgodkännandet är klart, så nu behöver vi ändra lagring och tillgång i planen för {about}.',
      },
    ],
    replies: [
      'Tack! Jag läser planen i veckan och skriver kommentarer direkt i texten.',
      'Nu är granskningen klar. Tre saker behöver ni fylla på: vem som äger kodnyckeln, hur länge rådata sparas och vad lagringen kostar.',
      'Det ser bra ut nu. Jag har markerat planen som granskad.',
    ],
    answers: ['Vi har lagt till kodnyckel och kostnad. Hur noga ska bevarandetiden anges?'],
    note: 'Planen nämner en molntjänst utan avtal. Föreslå gruppmapp och koppla in lagringsgruppen.',
  },
  {
    service: 'dmp-population-studies',
    lang: 'sv',
    about: [
      'en kohort med återkommande enkäter',
      'en födelsekohort',
      'en registerstudie om arbetsliv',
      'en studie med biobanksprover',
      'en äldrekohort',
    ],
    openings: [
      {
        subject: 'Plats i workshop för {about}',
        message:
          'Hej, vi är två som gärna vill komma till nästa workshop och skriva plan för {about}.',
      },
      {
        subject: 'Plan för {about}: vem tar över?',
        message:
          'Vår databasansvariga går i pension nästa år. Hur beskriver vi överlämningen i planen för {about}?',
      },
      {
        subject: 'Föra över gammal plan, {about}',
        message:
          'Vi har en plan från tidigare i vanligt dokumentformat för {about}. Kan den föras över till den nya mallen?',
      },
    ],
    replies: [
      'Välkomna! Ni står på listan. Fyll gärna i bakgrundsfrågorna före dagen, det tar en kvart.',
      'Jag har fört över det som gick. Avsnitten om samtycke över tid och uttag till andra är nya och behöver skrivas.',
    ],
    answers: ['Tack, vi har svarat på frågorna. Vi tar med vår datahanterare.'],
    note: 'Stor studie med flera registerhållare. Boka extra tid efter workshoppen.',
  },
  {
    service: 'ethics-and-personal-data',
    lang: 'sv',
    about: [
      'en enkät till medarbetare',
      'ett examensarbete med intervjuer',
      'journalgranskning',
      'en studie med ljudinspelningar',
      'en app som mäter steg',
    ],
    openings: [
      {
        subject: 'Behövs etikprövning för {about}?',
        message:
          'Vi planerar {about} och är osäkra på om det krävs etikgodkännande. Vem kan svara på det?',
      },
      {
        subject: 'Information till deltagare, {about}',
        message:
          'Kan någon läsa vår deltagarinformation för {about}? Vi vill att den ska gå att förstå.',
      },
      {
        subject: 'Pseudonymisering i {about}',
        message: 'Hur ska vi förvara kodnyckeln när det gäller {about}?',
      },
    ],
    replies: [
      'Hej! Utifrån det du skriver behövs sannolikt ett godkännande, eftersom uppgifter om hälsa ingår. Skicka inga deltagaruppgifter hit, men berätta gärna hur urvalet görs.',
      'Här är våra råd i punktform. Fråga tre bör du stämma av med dataskyddsombudet, och jag har skrivit ett underlag åt dig.',
    ],
    answers: ['Tack, då söker vi. Urvalet görs via en anslagstavla på kliniken.'],
    note: 'Hänvisad till dataskyddsombudet i fråga om rättslig grund. Inga personuppgifter i ärendet.',
  },
  {
    service: 'information-classification',
    lang: 'sv',
    about: [
      'ett mikroskop med egen dator',
      'en databas för studiedeltagare',
      'ett enkätverktyg',
      'gruppens delade mapp',
      'en labbdator utan nätverk',
    ],
    openings: [
      {
        subject: 'Klassa {about}',
        message: 'Vi behöver klassa {about} före årsskiftet. Kan vi boka ett samtal?',
      },
      {
        subject: 'Ny bedömning av {about}',
        message: 'Det har gått två år sedan vi klassade {about} och nu ingår även bilder.',
      },
      {
        subject: 'Vilken nivå gäller för {about}?',
        message: 'Vi ska dela material med en partner och undrar vilken klass {about} bör ha.',
      },
    ],
    replies: [
      'Vad bra att ni hör av er innan ni börjar. Jag föreslår en timme på tisdag och att den som ansvarar för informationen är med.',
      'Protokollet är klart. Ni hamnade på nivå 2 för konfidentialitet, vilket betyder att två åtgärder återstår.',
    ],
    answers: ['Tisdag fungerar. Vi blir tre.'],
    note: 'Instrumentets operativsystem saknar stöd. Kontakta gruppen för datormiljöer om skyddat nät.',
  },
  {
    service: 'research-storage',
    lang: 'sv',
    about: [
      'Kohort Syd',
      'gruppen för bildanalys',
      'projektet Trygg hemgång',
      'doktorandprojektet om sömn',
      'den nya forskargruppen',
    ],
    openings: [
      {
        subject: 'Gruppmapp till {about}',
        message:
          'Vi behöver en gemensam mapp för {about}. Sex personer ska kunna ändra och två bara läsa.',
      },
      {
        subject: 'Utöka lagringen för {about}',
        message: 'Mappen för {about} är nästan full. Kan vi få ytterligare en terabyte?',
      },
      {
        subject: 'Behörighet till mappen för {about}',
        message: 'En ny kollega börjar på måndag och behöver komma åt mappen för {about}.',
      },
    ],
    replies: [
      'Hej! Jag har skickat kostnaden till er attestant. Så snart den är godkänd skapar jag mappen.',
      'Nu är det klart. Mappen syns som en egen enhet efter omstart. Prova gärna att spara och läsa.',
    ],
    answers: [
      'Det fungerar hos mig, men inte för kollegan på distans.',
      'Med vpn gick det bra. Tack!',
    ],
    note: 'Ägaren slutar i sommar. Be om ny ersättare vid nästa behörighetskontroll.',
  },
  {
    service: 'backup',
    lang: 'sv',
    about: [
      'flödescytometern',
      'min arbetsstation',
      'analysservern',
      'mappen Manus',
      'datorn i rum B14',
    ],
    openings: [
      {
        subject: 'Återläsa fil från {about}',
        message:
          'Jag råkade skriva över en fil i går. Den låg på {about}. Finns det en kopia från i måndags?',
      },
      {
        subject: 'Säkerhetskopia av {about}',
        message: 'Vi har upptäckt att {about} inte säkerhetskopieras. Kan ni sätta upp det?',
      },
      {
        subject: 'Återläsningsprov för {about}',
        message: 'Det är dags för årets prov. Det gäller {about}.',
      },
    ],
    replies: [
      'Jag hittar en kopia från måndag kväll. Vill du ha den bredvid originalet eller i stället för det?',
      'Filen är återläst. Kontrollera gärna innehållet innan du fortsätter.',
    ],
    answers: ['Bredvid originalet, tack.', 'Allt finns där. Ni räddade min vecka.'],
    note: 'Första kopian misslyckades på låsta filer. Schemat flyttat till natten.',
  },
  {
    service: 'move-storage',
    lang: 'sv',
    about: [
      'en gammal server under skrivbordet',
      'fyra externa hårddiskar',
      'ett privat molnkonto',
      'en nas i labbet',
      'en delad mapp hos en tidigare partner',
    ],
    openings: [
      {
        subject: 'Flytta data från {about}',
        message:
          'Vi har omkring tre terabyte på {about} och vill flytta till något säkrare. Hur gör vi?',
      },
      {
        subject: 'Vad händer med {about}?',
        message: 'Vi hörde att olämplig lagring ska bort. Gäller det {about}?',
      },
      {
        subject: 'Oläsliga filer på {about}',
        message:
          'En del filer på {about} går inte att öppna längre. Kan ni hjälpa till innan vi flyttar?',
      },
    ],
    replies: [
      'Hej! Vi börjar med en inventering. Jag kommer förbi på onsdag, det tar ungefär en timme och inget ändras.',
      'Kopieringen är klar: 48 210 filer, alla kontrollsummor stämmer. Den gamla platsen är skrivskyddad i 30 dagar.',
      'Efter ert godkännande är originalen raderade. Intyget ligger i ärendet.',
    ],
    answers: [
      'Onsdag går bra. Någon från gruppen möter dig.',
      'Vi har arbetat i den nya mappen en månad utan problem. Ni får radera.',
    ],
    note: 'Elva filer oläsliga redan på källan, listade för gruppen. Inget försvann i flytten.',
  },
  {
    service: 'redcap-project',
    lang: 'sv',
    about: [
      'en enkätstudie om återhämtning',
      'en multicenterstudie',
      'ett kvalitetsprojekt',
      'en uppföljning efter rehabilitering',
      'en pilotstudie',
    ],
    openings: [
      {
        subject: 'Nytt projekt i REDCap för {about}',
        message:
          'Vi vill samla in data i REDCap för {about}. Starten är planerad till nästa månad.',
      },
      {
        subject: 'Datakatalog att kontrollera, {about}',
        message:
          'Här kommer vår datakatalog för {about}. Grenlogiken i andra formuläret gör inte som vi vill.',
      },
      {
        subject: 'Sätta {about} i skarp drift',
        message: 'Provposten är inmatad och etiken är klar. Kan vi gå i skarp drift med {about}?',
      },
    ],
    replies: [
      'Projektet är skapat i utvecklingsläge. Märk gärna fält som kan identifiera någon innan ni bygger vidare.',
      'Kontrollen visade två fält utan valideringsregel och ett villkor som aldrig kan bli sant. Jag har kommenterat dem.',
      'Nu är projektet i skarp drift. Lycka till med insamlingen!',
    ],
    answers: ['Vi har rättat villkoret och lagt till validering.'],
    note: 'Etiknumret kontrollerat mot beslutet. Exporträttigheter bara för två personer.',
  },
  {
    service: 'electronic-lab-notebook',
    lang: 'sv',
    about: [
      'gruppen för cellbiologi',
      'proteomiklabbet',
      'vår forskargrupp',
      'gruppen för neurofysiologi',
    ],
    openings: [
      {
        subject: 'Labbdagbok till {about}',
        message:
          'Vi är nio personer och vill börja med elektronisk labbdagbok i {about}. Vad gör vi först?',
      },
      {
        subject: 'Flytta dagböcker från gamla plattformen, {about}',
        message:
          'Det finns omkring tjugo dagböcker i den gamla plattformen för {about}. Följer bilagorna med?',
      },
      {
        subject: 'Introduktion för {about}',
        message: 'Kan ni hålla en introduktion för {about} i januari?',
      },
    ],
    replies: [
      'Hej! Ytan är skapad. Jag föreslår att ni flyttar en dagbok först, så jämför vi resultatet tillsammans.',
      'Jämförelsen är klar. Alla bilagor följde med; två länkar inne i texten behöver göras om.',
    ],
    answers: ['Det låter klokt. Vi börjar med dagboken för metodutveckling.'],
    note: 'Exporten saknar signaturhistorik. Bilägg den som pdf.',
  },
  {
    service: 'nvivo',
    lang: 'sv',
    about: ['fokusgrupper', 'intervjuer med chefer', 'fältanteckningar', 'fritextsvar i en enkät'],
    openings: [
      {
        subject: 'Licens till NVivo, analys av {about}',
        message: 'Jag är doktorand och ska analysera {about}. Kan jag få en licens för ett år?',
      },
      {
        subject: 'Slå ihop två NVivofiler ({about})',
        message:
          'Vi har kodat {about} var för sig och vill slå ihop projekten utan att tappa kodningen.',
      },
      {
        subject: 'Handledning i NVivo: {about}',
        message: 'Jag skulle vilja boka en timme om hur man bygger en kodstruktur för {about}.',
      },
    ],
    replies: [
      'Licensen är utlämnad och gäller i tolv månader. Installationsanvisningen finns i länken.',
      'Arbeta i en kopia när ni slår ihop. Kontrollera att ni har samma namn på källorna, annars dubbleras de.',
    ],
    answers: ['Tack, programmet startar som det ska.'],
    note: 'Frågan om sammanslagning kom även från nätverket. Skriv en guide.',
  },
  {
    service: 'secure-computing',
    lang: 'sv',
    about: [
      'en registerstudie',
      'ett genetikprojekt',
      'uppföljning av vårdkedjor',
      'en studie med journaldata',
    ],
    openings: [
      {
        subject: 'Säker miljö för {about}',
        message:
          'Vi får våra uttag inom kort och behöver en säker miljö för {about}. Fyra personer ska arbeta där.',
      },
      {
        subject: 'Ta ut resultat, {about}',
        message: 'Vi har tre tabeller klara i miljön för {about}. Hur går granskningen till?',
      },
      {
        subject: 'Mer minne till {about}',
        message: 'Modellerna för {about} tar slut på minne. Går det att utöka under två veckor?',
      },
    ],
    replies: [
      'Hej! Klassningen är giltig till mars. Skicka listan över behöriga så skapar vi ytan.',
      'Två celler hade färre än fem personer. Slå ihop grupperna så godkänner vi uttaget.',
    ],
    answers: ['Vi har slagit ihop åldersgrupperna. Ny fil ligger i uttagsmappen.'],
    note: 'Slutdatum saknades i beställningen, satt till tolv månader. Påminnelse inlagd.',
  },
  {
    service: 'open-access-publishing',
    lang: 'sv',
    about: [
      'en tidskrift om folkhälsa',
      'en helt öppen tidskrift',
      'en tidskrift vi inte känner till',
      'ett specialnummer',
    ],
    openings: [
      {
        subject: 'Täcks avgiften i {about}?',
        message:
          'Vi tänker skicka vår artikel till {about}. Ingår publiceringsavgiften i något avtal?',
      },
      {
        subject: 'Faktura från {about}',
        message: 'Artikeln är accepterad i {about} och nu kom en faktura. Ska vi betala den?',
      },
      {
        subject: 'Parallellpublicera artikel i {about}',
        message: 'Får vi lägga det granskade manuset i portalen? Det gäller {about}.',
      },
    ],
    replies: [
      'Tidskriften ingår i avtalet, så ni ska inte betala. Ange universitetets adress för korresponderande författare.',
      'Manuset är uppladdat och blir öppet när väntetiden går ut. Du behöver inte göra något mer.',
    ],
    answers: ['Vad skönt! Då avvisar vi fakturan med hänvisning till avtalet.'],
    note: 'Förlaget hade fel tillhörighet för författaren. Rättat i deras system.',
  },
  {
    service: 'copyright-and-licences',
    lang: 'sv',
    about: [
      'en figur ur en lärobok',
      'fotografier i en föreläsning',
      'en egen tabell',
      'ett frågeformulär',
    ],
    openings: [
      {
        subject: 'Får vi använda {about}?',
        message: 'Vi vill använda {about} i en kurs som läggs ut öppet. Behövs tillstånd?',
      },
      {
        subject: 'Licens när vi delar {about}',
        message:
          'Vi vill att andra ska kunna återanvända {about}. Vilken Creative Commons-licens passar?',
      },
      {
        subject: 'Återanvända {about} i avhandlingen',
        message:
          'Förlaget har rättigheterna till artikeln. Får jag ta med {about} i min ramberättelse?',
      },
    ],
    replies: [
      'Enligt förlagets villkor får du det, om du anger källan fullständigt. Jag har skrivit ett förslag till källangivelse.',
      'För det här ändamålet rekommenderar vi CC BY. Då går det bra att både översätta och texta.',
    ],
    answers: ['Tack, jag kopierar källangivelsen rakt av.'],
    note: 'Liknande fråga tredje gången i år. Ta med exemplet på nästa webbinarium.',
  },
  {
    service: 'project-description',
    lang: 'sv',
    about: [
      'projektet om hälsa i arbetslivet',
      'vår tvillingstudie',
      'projektet Rörelse hela livet',
      'centrumbildningen',
    ],
    openings: [
      {
        subject: 'Ny presentation av {about}',
        message:
          'Texten i portalen om {about} är från ansökan och mycket teknisk. Kan ni hjälpa oss?',
      },
      {
        subject: 'Fel deltagare på {about}',
        message: 'Två personer har slutat men står kvar på sidan om {about}.',
      },
      {
        subject: 'Populärvetenskaplig text om {about}',
        message: 'Vi saknar svensk text om {about}. Går det att utgå från den engelska?',
      },
    ],
    replies: [
      'Hej! Sidan fick 46 av 100 poäng. Jag har föreslagit en ny ingress på båda språken, se bilagan.',
      'Nu är den publicerad. Poängen är 88, och det som saknas är en bild.',
    ],
    answers: ['Jättebra text. Vi ändrade bara ett ord i andra stycket.'],
    note: 'Finansieringen var kopplad till fel projekt. Flyttad.',
  },
  {
    service: 'canvas-course-room',
    lang: 'sv',
    about: [
      'omvårdnadskursen',
      'termin 3',
      'rörelselärans delkurs',
      'forskarkursen i statistik',
      'molekylärkursen',
    ],
    openings: [
      {
        subject: 'Kursrum för {about}',
        message:
          'Hej! Jag behöver ett kursrum i Canvas för {about}. Kopiera gärna från förra terminen.',
      },
      {
        subject: 'Flytta innehåll från Moodle till {about}',
        message: 'Vi har frågor och filmer i Moodle som ska in i {about}. Kan ni hjälpa till?',
      },
      {
        subject: 'Medlärare i {about}',
        message: 'Kan ni lägga till två lärare i {about}? De behöver kunna rätta inlämningar.',
      },
    ],
    replies: [
      'Rummet är skapat ur mallen och innehållet är kopierat. Kontrollera gärna datumen på uppgifterna.',
      'Vi har gått igenom checklistan. Två länkar var brutna och är rättade. Du kan publicera.',
    ],
    answers: ['Datumen är ändrade. Tack för snabb hjälp!'],
    note: 'Tre dokument saknar läsordning. Läraren erbjuden en tid i verkstaden.',
  },
  {
    service: 'exam-support',
    lang: 'sv',
    about: ['omtentamen i fysiologi', 'terminstentan', 'provet i farmakologi', 'delprov två'],
    openings: [
      {
        subject: 'Digital tentamen: {about}',
        message:
          'Vi ska köra {about} i QPS för första gången. Hundratio skrivande, sju med förlängd tid.',
      },
      {
        subject: 'Bilderna syns inte i {about}',
        message: 'Vid provkörningen visades inte bilderna i {about}. Skrivningen är om en vecka.',
      },
      {
        subject: 'Förlängd tid på {about}',
        message: 'Hur lägger vi in förlängd skrivtid för {about}?',
      },
    ],
    replies: [
      'Tack! Jag har bokat provkörning i skrivsalen veckan före. Skicka listan med förlängd tid senast dagen innan.',
      'Provkörningen gick bra. Vi har någon på plats från en halvtimme före start.',
      'Inga incidenter rapporterade. Statistik för frågorna finns i ärendet.',
    ],
    answers: ['Listan är skickad. Vi är klara med frågorna på torsdag.'],
    note: 'Reservnät testat i salen. Telefonnumret till jouren står på tavlan.',
  },
  {
    service: 'film-production',
    lang: 'sv',
    about: [
      'blodtrycksmätning',
      'sterilteknik',
      'en introduktion till kursen',
      'samtalsteknik',
      'undersökning av knät',
    ],
    openings: [
      {
        subject: 'Film om {about}',
        message: 'Vi vill göra en kort film om {about} till höstens kurs. Ungefär fem minuter.',
      },
      {
        subject: 'Spela in själv: {about}',
        message:
          'Kan jag låna studion en eftermiddag och spela in {about}? Jag behöver en introduktion.',
      },
      {
        subject: 'Dela upp lång inspelning, {about}',
        message: 'Vi har en inspelning på 70 minuter om {about}. Går det att dela upp den?',
      },
    ],
    replies: [
      'Vad roligt! Jag föreslår ett planeringsmöte på en halvtimme. Fundera på vad studenterna ska kunna efteråt.',
      'Här är ett första klipp. Ljudet är jämnat och undertexterna är rättade. Kommentera gärna med tidsangivelser.',
    ],
    answers: ['Mycket bra! Vid 2:14 står det fel namn i skylten.'],
    note: 'Inspelning i metodsalen, ingen patient medverkar. Medgivande från två lärare inlagda.',
  },
  {
    service: 'captions-and-accessibility',
    lang: 'sv',
    about: [
      'föreläsningen om immunologi',
      'den öppna filmen om vaccin',
      'introduktionsfilmen',
      'seminarieinspelningen',
    ],
    openings: [
      {
        subject: 'Undertexter till {about}',
        message: 'Kan ni texta {about}? Den är 22 minuter och ska ligga öppet.',
      },
      {
        subject: 'Kontrollera tillgängligheten i {about}',
        message: 'Uppfyller {about} kraven? Vi vill publicera den i nästa vecka.',
      },
      {
        subject: 'Engelska undertexter, {about}',
        message: 'Vi behöver engelska undertexter till {about} före kursstart.',
      },
    ],
    replies: [
      'Undertexterna är klara för genomläsning. Titta särskilt på läkemedelsnamnen.',
      'Utlåtandet: ljudnivån och undertexterna godkänns. Kontrasten i två skyltar är för låg, förslag bifogas.',
    ],
    answers: ['Jag rättade fyra namn. Skyltarna gör vi om.'],
    note: 'Automatiken missade latinska termer. Lägg till dem i ordlistan.',
  },
  {
    service: 'new-computer',
    lang: 'sv',
    about: [
      'en ny doktorand',
      'receptionen',
      'min gamla dator',
      'en forskare som börjar i januari',
    ],
    openings: [
      {
        subject: 'Dator till {about}',
        message: 'Jag behöver beställa en lätt bärbar dator. Det gäller {about}.',
      },
      {
        subject: 'Byta ut dator, {about}',
        message: 'Datorn är fem år och batteriet håller en timme. Det gäller {about}.',
      },
      {
        subject: 'Vilken modell passar? ({about})',
        message:
          'Vi är osäkra på vilken modell vi ska välja. Det gäller {about}, med en del bildbehandling.',
      },
    ],
    replies: [
      'Beställningen är skickad för attest. Vi har modellen i lager.',
      'Datorn är klar att hämta vid IT-disken. Ta med den gamla, så flyttar vi filerna medan du väntar.',
    ],
    answers: ['Toppen, jag kommer i morgon efter lunch.'],
    note: 'Gammal dator återlämnad och raderad. Kvittens i registret.',
  },
  {
    service: 'loan-computer',
    lang: 'sv',
    about: ['två veckor', 'en konferensresa', 'tentamensveckan', 'tiden min dator lagas'],
    openings: [
      {
        subject: 'Lånedator under {about}',
        message: 'Kan jag låna en dator i Lund? Det gäller {about}.',
      },
      {
        subject: 'Förlänga lån, {about}',
        message: 'Jag behöver behålla lånedatorn lite till. Det gäller {about}.',
      },
      {
        subject: 'Hämta lånedator i Helsingborg, {about}',
        message: 'Finns det någon dator att låna i Helsingborg? Det gäller {about}.',
      },
    ],
    replies: [
      'Ja, det finns en ledig. Hämta den vid disken och ta med legitimation.',
      'Lånet är förlängt en vecka, ingen står på kö.',
    ],
    answers: ['Tack, jag hämtar i eftermiddag.'],
    note: 'Laddare 12 saknas i väskan. Ersatt ur reserven.',
  },
  {
    service: 'av-fault',
    lang: 'sv',
    about: [
      'sal Enen',
      'sal Hasseln',
      'sal A402',
      'mötesrum Malörten',
      'föreläsningssal 3 i Malmö',
    ],
    openings: [
      {
        subject: 'Ingen bild i {about}',
        message:
          'Projektorn i {about} startar men det blir bara blått. Jag har provat två datorer.',
      },
      {
        subject: 'Ljudet sprakar i {about}',
        message:
          'Mikrofonen i {about} sprakar när man rör sig. Nästa föreläsning är i morgon kl. 10.15.',
      },
      {
        subject: 'Kameran fungerar inte i {about}',
        message: 'Deltagarna på länk ser ingen bild från {about}.',
      },
    ],
    replies: [
      'Jag startade om styrningen på distans. Kan du prova igen?',
      'Kabeln i talarbordet var trasig och är utbytt. Salen fungerar.',
    ],
    answers: ['Nu kom bilden tillbaka. Tack!'],
    note: 'Tredje felet på samma kabel i höst. Beställ byte av hela anslutningspanelen.',
  },
  {
    service: 'new-at-the-faculty',
    lang: 'sv',
    about: [
      'en postdoktor från den 1 december',
      'en ny lärare',
      'en gästforskare i tre månader',
      'en doktorand',
    ],
    openings: [
      {
        subject: 'Ny medarbetare: {about}',
        message: 'Vi får {about} och vill att konto och passerkort är klara i tid.',
      },
      {
        subject: 'Konto för {about}',
        message: 'Kan ni skapa konto för {about}? Personen arbetar även i regionen.',
      },
      {
        subject: 'Behörigheter till {about}',
        message: 'Vilka mappar och system brukar behövas för {about}?',
      },
    ],
    replies: [
      'Kontot är förberett och aktiveras första dagen. Passerkortet hämtas i receptionen.',
      'Välkomstbrevet är skickat. Jag har bokat en halvtimme vid IT-disken.',
    ],
    answers: ['Tack, det ser komplett ut. Hon behöver även roll i Canvas.'],
    note: 'Slutdatum satt enligt förordnandet. Kollegan har redan ett konto i regionen.',
  },
  {
    service: 'it-support',
    lang: 'sv',
    about: ['vpn', 'skrivaren på plan 3', 'eduroam', 'mejlen i telefonen', 'Zoom'],
    openings: [
      {
        subject: 'Problem med {about}',
        message: 'Sedan i morse fungerar inte {about}. Jag har startat om datorn två gånger.',
      },
      {
        subject: 'Hjälp att komma igång med {about}',
        message: 'Jag är ny här och får inte ordning på {about}. Kan någon visa mig?',
      },
      {
        subject: 'Flera i gruppen har problem med {about}',
        message: 'Vi är minst fyra som inte får {about} att fungera i dag.',
      },
    ],
    replies: [
      'Hej! Kan du säga vad datorn heter, det står på etiketten, och om du ser något felmeddelande?',
      'Vi hittade felet och har rättat det. Prova igen och hör av dig om det kommer tillbaka.',
    ],
    answers: ['Datorn heter MED-3382. Det står att servern inte svarar.', 'Nu fungerar det igen.'],
    note: 'Samma fel i två andra ärenden. Kopplade till störningen i nätet i Malmö.',
  },
]

import { asTable, type Question } from './questions.ts'

/**
 * Sixty more, written before anybody had seen what they find: what people say at the desk and write in
 * mails, with words that the catalogue does not use. Nobody tunes by them.
 */
export const unseenQuestions: Question[] = asTable(`
jag ska skriva en metaanalys och behöver hjälp | systematic-search literature-overview search-consultation
träffa en bibliotekarie på malmö campus | search-consultation contact-librarian
databassökning åt forskargrupp | systematic-search search-consultation
vilka databaser ska jag söka i | search-consultation systematic-search
librarian as coauthor on review | systematic-search
sökning misslyckas för många träffar | search-consultation systematic-search
cinahl handledning | search-consultation systematic-search
kunskapsläget inom ett område inför projektansökan | literature-overview
artikeln kostar pengar att ladda ner | get-an-article
kan ni skaffa en avhandling från uppsala | get-an-article
tipsa om ny kursbok | purchase-suggestion
källhänvisningar i word | reference-management
skärmen till min dator är trasig | it-support new-computer
arbetsdator till ny medarbetare | new-computer new-at-the-faculty
macbook för forskare | mac
låna laptop över helgen | loan-computer
behöver adobe illustrator | software-licence
programvarulicens förnyelse | software-licence statistics-software
passerkort och inloggning första dagen | new-at-the-faculty guide:new-doctoral-student
min anställning tar slut i juni | leaving-the-faculty guide:leave
kommer inte in på mitt konto | it-support
wifi eduroam fungerar inte | it-support
skapa canvasrum åt fristående kurs | canvas-course-room
lägga till medlärare i kursrummet | canvas-course-room
gamla kurser i moodle försvinner | moodle-archive
vem är bibliotekarie för sjuksköterskeprogrammet | contact-librarian
undervisning i informationssökning för studenter termin 3 | library-teaching contact-librarian
ai-verktyg för studenter | digital-teaching-tools
salstentamen på dator | exam-support
bedöma om tentafrågor är bra | exam-question-review
spela in instruktionsfilm kliniskt moment | film-production
ljudinspelning i studio | podcast-and-audio media-course
textning av film enligt tillgänglighetslagen | captions-and-accessibility
lära sig redigera video | media-course
data management plan for horizon europe | data-management-plan
dmp granskning inför beviljat bidrag | data-management-plan
kohortstudie med registerdata, plan för data | dmp-population-studies data-management-plan
etikprövningsmyndigheten ansökan om tillstånd | ethics-and-personal-data
gdpr i forskningen | ethics-and-personal-data
hur skyddsvärda är mina uppgifter | information-classification choose-storage
vem betalar apc | open-access-publishing
is this journal predatory | open-access-publishing
får jag lägga upp kurslitteratur i lärplattformen | copyright-and-licences
tillgängliggöra rådata för andra forskare | dataset-publication
presentera projektet på universitetets webb | project-description
grafisk sammanfattning till artikel | figures
posterdesign konferens | figures
kort film till forskningsansökan om våra resultat | research-film
webbenkät till patienter | redcap-project
digital loggbok för experiment i labbet | electronic-lab-notebook
kvalitativ innehållsanalys program | nvivo
fjärrskrivbord för patientjournaler | secure-computing
beräkningsserver till bioinformatik | flexible-environment
r eller stata | statistics-software
micken i föreläsningssalen låter inte | av-fault
behöver en videokonferensutrustning till ett möte | borrow-av
plats för studentgrupp att jobba tyst | library-room
var sparar vi forskningsdata säkert | choose-storage research-storage
råkade skriva över min fil | backup
usb-diskar med gamla data, vad gör vi | move-storage
`)

/**
 * What people type into the one box, each with what it should lead to: one of these among the first
 * three. Written before the search was tuned, as they come: short, misspelt, inflected, colloquial, in
 * whole sentences, in both languages. Every other one is held out: nobody tunes by it.
 */
const table = `
hjälp att söka artiklar | search-consultation systematic-search literature-overview
sökhjälp | search-consultation systematic-search
systematisk översikt | systematic-search
kan ni göra en sökning i pubmed åt mig | systematic-search
prisma flödesschema | systematic-search
systematic review search | systematic-search
sytematic reveiw | systematic-search
scoping review help | systematic-search literature-overview
litteratursökning till min avhandling | systematic-search search-consultation literature-overview
boka en bibliotekarie | search-consultation contact-librarian
hur söker man i embase | search-consultation systematic-search
need help finding literature | search-consultation literature-overview get-an-article systematic-search
I want to book a librarian for my search strategy | search-consultation systematic-search
sökstrategi | search-consultation systematic-search
peer review av sökstrategi | search-consultation systematic-search
litteraturöversikt inför etikansökan | literature-overview
snabb översikt över forskningsläget | literature-overview
overview of the literature for a grant application | literature-overview
kommer inte åt en artikel | get-an-article
jag hittar inte artikeln i fulltext | get-an-article
fjärrlån | get-an-article
fjärrlåna bok | get-an-article
cannot access paper behind paywall | get-an-article
interlibrary loan | get-an-article
get pdf of an article | get-an-article
beställa artikelkopia | get-an-article
köp in bok till biblioteket | purchase-suggestion
inköpsförslag | purchase-suggestion
suggest a book | purchase-suggestion
can the library buy this journal | purchase-suggestion
endnote krånglar | reference-management
zotero | reference-management
hur refererar jag i vancouver | reference-management
referenshanteringsprogram | reference-management
endnote library lost references | reference-management
citation style | reference-management
beställa ny dator | new-computer
min dator är för gammal | new-computer
new laptop for a new employee | new-computer loan-computer new-at-the-faculty
arbetsdator windows | new-computer
macbook | mac
jag vill ha en mac i stället | mac
apple computer | mac
låna bärbar dator | loan-computer
lånedator några dagar | loan-computer
loaner laptop while mine is repaired | loan-computer it-support
spss | statistics-software software-licence
spss licens | statistics-software
stata for phd student | statistics-software
vilket statistikprogram ska jag använda | statistics-software
R studio | statistics-software software-licence
installera program på min dator | software-licence it-support
adobe licens | software-licence
photoshop | software-licence
graphpad prism license | statistics-software software-licence
software license | software-licence statistics-software
behöver ett program som heter biorender | software-licence figures
ny medarbetare behöver konto | new-at-the-faculty
börjar min anställning på måndag | new-at-the-faculty guide:new-doctoral-student
passerkort | new-at-the-faculty it-support
new employee checklist | new-at-the-faculty
jag ska sluta, vad händer med min e-post | leaving-the-faculty guide:leave
avsluta konto | leaving-the-faculty guide:leave
lämna tillbaka dator när jag slutar | leaving-the-faculty guide:leave
what happens to my files when I leave | leaving-the-faculty guide:leave
glömt mitt lösenord | it-support
inloggning fungerar inte | it-support
wifi funkar inte | it-support
eduroam | it-support
printer does not work | it-support
skrivaren | it-support
kan inte logga in | it-support
password reset | it-support
vpn | it-support
mejlen fungerar inte | it-support
öppna kursrum i canvas | canvas-course-room
canvas kursyta | canvas-course-room
need a canvas room for my course this autumn | canvas-course-room
canvass | canvas-course-room
lägga till lärare i kursrum | canvas-course-room
gammal moodlekurs | moodle-archive
moodle archive | moodle-archive
spara kursmaterial från moodle | moodle-archive
vem är vår kontaktbibliotekarie | contact-librarian
librarian for nursing programme | contact-librarian
bibliotekarie sjuksköterskeprogrammet | contact-librarian library-teaching
informationssökning för studenter på termin 3 | library-teaching
undervisning i informationskompetens | library-teaching
library session for my students | library-teaching
boka biblioteksundervisning | library-teaching
EBM undervisning | library-teaching
mentimeter | digital-teaching-tools
zoom i undervisningen | digital-teaching-tools
vilka digitala verktyg får jag använda | digital-teaching-tools
padlet GDPR | digital-teaching-tools
tools for online teaching | digital-teaching-tools
digital tenta | exam-support
tentamen i QPS | exam-support exam-question-review
lägga in tentafrågor | exam-support exam-question-review
digital exam | exam-support
granska mina tentamensfrågor | exam-question-review
mcq review | exam-question-review
flervalsfrågor | exam-question-review
filma föreläsning | film-production
vi vill göra en film till kursen | film-production
spela in instruktionsfilm | film-production
recording a lecture | film-production
spela in podd | podcast-and-audio
podcast studio | podcast-and-audio
poddar | podcast-and-audio
textning av film | captions-and-accessibility
undertext | captions-and-accessibility
subtitles for my video | captions-and-accessibility
tillgänglighetsanpassa video | captions-and-accessibility
kurs i filmredigering | media-course
learn video editing | media-course
datahanteringsplan vetenskapsrådet | data-management-plan
DMP | data-management-plan dmp-population-studies
review my data management plan | data-management-plan dmp-population-studies
data mangement plan | data-management-plan dmp-population-studies
dmp kohortstudie | dmp-population-studies
registerstudie datahanteringsplan | dmp-population-studies data-management-plan
population study data plan workshop | dmp-population-studies
etikprövning | ethics-and-personal-data
behöver jag etiktillstånd | ethics-and-personal-data
gdpr i forskning | ethics-and-personal-data
personuppgifter i examensarbete | ethics-and-personal-data
ethical approval for interviews | ethics-and-personal-data
ethics aplication | ethics-and-personal-data
klassa information | information-classification choose-storage
informationsklassificering | information-classification
how sensitive is my data | information-classification choose-storage secure-computing
open access avgift | open-access-publishing
vem betalar APC | open-access-publishing
är den här tidskriften oseriös | open-access-publishing
predatory journals | open-access-publishing
publish open acess | open-access-publishing
parallellpublicera | open-access-publishing
får jag använda bilden i min föreläsning | copyright-and-licences
cc by | copyright-and-licences
upphovsrättsfråga | copyright-and-licences
can I use a figure from another paper | copyright-and-licences figures
dela mina data öppet | dataset-publication
doi till dataset | dataset-publication
where can I deposit my data | dataset-publication
beskriva mitt projekt i lucris | project-description
research portal profile | project-description
snygga figurer till artikel | figures
poster design | figures
grafisk abstract | figures
film om vår forskning | research-film
video abstract | research-film
redcap enkät | redcap-project
starta redcap projekt | redcap-project
red cap account | redcap-project
eCRF | redcap-project
elektronisk labbok | electronic-lab-notebook
labbjournal | electronic-lab-notebook
ELN | electronic-lab-notebook
lab notebook export old | electronic-lab-notebook
nvivo | nvivo
kvalitativ analys program | nvivo
transcribe interviews qualitative coding software | nvivo
bearbeta känsliga patientdata | secure-computing
secure server for sensitive data | secure-computing
säker miljö | secure-computing
beräkningsserver | flexible-environment secure-computing
GPU for our group | flexible-environment
linux server till forskargruppen | flexible-environment
projektorn i föreläsningssalen är trasig | av-fault
ingen ljud i salen | av-fault
the microphone in the lecture hall is broken | av-fault
låna kamera | borrow-av
borrow a microphone | borrow-av podcast-and-audio
boka grupprum | library-room
study room | library-room
plugga i grupp | library-room
var ska jag lagra mina forskningsdata | choose-storage research-storage
får jag ha patientdata på onedrive | choose-storage secure-computing move-storage
where to store research data | choose-storage research-storage
mer plats i gruppmappen | research-storage
delad mapp för forskargruppen | research-storage
shared folder | research-storage
säkerhetskopiera | backup
jag har råkat radera en fil | backup
restore deleted file | backup
backuper | backup
flytta filer från dropbox | move-storage
gamla hårddiskar usb | move-storage
move from old server | move-storage
`

/** Written when the search was done; seven of fifty missed then, and it was tuned by those as well. */
const second = `
how do I cite a dataset | dataset-publication reference-management
hjälp med endnote inför kappan | reference-management guide:defend-your-thesis
boka tid för sökhandledning | search-consultation
beställa systematisk litteratursökning | systematic-search
search strategy for cochrane review | systematic-search search-consultation
artikel bakom betalvägg | get-an-article
e-bok saknas | purchase-suggestion get-an-article
ny mac till doktorand | mac
dator går inte igång | it-support
byta lösenord | it-support
printer on floor 3 jammed | it-support
programvara för kvalitativ analys | nvivo
spss funkar inte längre, licensen har gått ut | statistics-software software-licence
install matlab | software-licence statistics-software
jag börjar som doktorand i januari | guide:new-doctoral-student new-at-the-faculty
moving to another university, what about my data | leaving-the-faculty guide:leave move-storage
kopiera kurs i canvas | canvas-course-room
students can't see the canvas room | canvas-course-room
bibliotekspass för läkarprogrammet | library-teaching contact-librarian
får jag använda chatgpt i kursen | digital-teaching-tools
menti i föreläsning | digital-teaching-tools
qps tentamen strular | exam-support
spela in en intervju som podd | podcast-and-audio
undertexta min föreläsning | captions-and-accessibility
film till kursen om sårvård | film-production
lära mig klippa film | media-course
dmp mall VR | data-management-plan
populationsstudie data plan | dmp-population-studies data-management-plan
etikansökan hjälp | ethics-and-personal-data
is my data sensitive personal data | ethics-and-personal-data information-classification
konfidentialitet klass 3 | information-classification
vilken tidskrift ska jag publicera i | open-access-publishing
plan s requirements | open-access-publishing
creative commons licens för min bild | copyright-and-licences
publish my data with a doi | dataset-publication
lucris profil uppdatera projekt | project-description
illustration till avhandlingen | figures
redcap användare lägga till | redcap-project
labbdagbok byta från gammal | electronic-lab-notebook
känsliga personuppgifter analysera server | secure-computing
gpu beräkningar | flexible-environment
projektor trasig sal | av-fault
låna videokamera | borrow-av
boka läsrum | library-room
lagringsutrymme fullt | research-storage choose-storage
återställa raderad mapp | backup
flytta från google drive | move-storage
köra om litteratursökning uppdatering | systematic-search guide:defend-your-thesis
starta nytt forskningsprojekt checklista | guide:start-a-project
first time teaching a course | guide:teach-for-the-first-time
`

/** Written after that, and tuned by no more. */
const last = `
how to search in web of science | search-consultation systematic-search
sökning inför systematisk översikt, vad kostar det | systematic-search
behöver en artikel från 1974 | get-an-article
order book from another library | get-an-article
föreslå tidskrift till biblioteket | purchase-suggestion
zotero word plugin | reference-management
duplicates in endnote | reference-management systematic-search
datorn är långsam | it-support new-computer
need a laptop for two weeks | loan-computer
ny dator till nyanställd | new-computer new-at-the-faculty
mac med apple silicon | mac
kan jag få stata | statistics-software
acrobat pro | software-licence
access card for new phd | new-at-the-faculty guide:new-doctoral-student
stänga konto för kollega som slutat | leaving-the-faculty
tvåfaktorsinloggning | it-support
outlook hittar inte kalendern | it-support
kursrum till vårterminen | canvas-course-room
arkivera gammal moodle kurs | moodle-archive
kontaktbibliotekarie för fysioterapi | contact-librarian
teach students to search pubmed | library-teaching search-consultation
verktyg för digitala quiz | digital-teaching-tools
omtenta digitalt | exam-support
kvalitetsgranska flervalsfrågor | exam-question-review
hjälp med videoinspelning av föreläsning | film-production
record a podcast with guests | podcast-and-audio
live captions | captions-and-accessibility
kurs i poddproduktion | media-course podcast-and-audio
datahanteringsplan till ansökan | data-management-plan guide:start-a-project
cohort study dmp | dmp-population-studies
behöver jag samtycke från patienter | ethics-and-personal-data
informationssäkerhet klassning | information-classification
öppen publicering avtal elsevier | open-access-publishing
image rights in my thesis | copyright-and-licences guide:defend-your-thesis
arkivera och dela dataset efter artikeln | dataset-publication
uppdatera forskningsportalen | project-description
diagram till poster | figures
filma vårt forskningsprojekt | research-film film-production
bygga enkät i redcap | redcap-project
eln trial licence | electronic-lab-notebook
koda intervjuer | nvivo
köra analys på patientdata | secure-computing
linux workstation gpu | flexible-environment
högtalare funkar inte i seminarierummet | av-fault
låna mikrofon och stativ | borrow-av
group room booking | library-room
choose where to save data | choose-storage
var kan forskargruppen spara filer gemensamt | research-storage choose-storage
fil borta behöver backup | backup
gammal server ska bort flytta data | move-storage
`

export type Question = { q: string; wanted: string[]; heldOut: boolean }

const read = (text: string): Omit<Question, 'heldOut'>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [q, wanted] = line.split(' | ')
      return { q: q!, wanted: wanted!.split(' ') }
    })

/** More of the same, one a line, that nothing is tuned by. */
export const asTable = (text: string): Question[] =>
  read(text).map((one) => ({ ...one, heldOut: true }))

export const questions: Question[] = read(table).map((one, index) => ({
  ...one,
  heldOut: index % 2 === 1,
}))
export const secondQuestions: Question[] = read(second).map((one) => ({ ...one, heldOut: false }))
export const lastQuestions: Question[] = asTable(last)

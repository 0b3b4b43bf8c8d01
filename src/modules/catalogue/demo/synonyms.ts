/** What people say for what the catalogue says otherwise; a set to a line, each expression in the other's place. */
const table = `
mejl, mejlen, mail, mailen, e-post, e-postkonto, email, outlook
bärbar, bärbar dator, laptop, notebook
dator, computer, pc
jobbdator, arbetsdator
wifi, wi-fi, wlan, trådlöst nätverk, nätverk, eduroam
lösenord, password, inloggning, log in, login, logga in
skrivare, printer, utskrift, skriva ut
tenta, tentamen, exam, prov, examination
uppsats, examensarbete, degree project, master thesis
avhandling, dissertation, doctoral thesis
nyanställd, nyanställning, ny anställd, new employee, börja jobba, börjar, anställning
säga upp sig, sluta, slutar, leave, leaving, avsluta anställning
plugga, studera, study, läsplats
grupprum, group room, study room
radera, raderat, ta bort, tagit bort, deleted, delete, slängt, borttagen fil
deponera, deposit, arkivera data, publicera forskningsdata
dmp, datahanteringsplan, data management plan
eln, elektronisk labbdagbok, labbjournal, labbok, lab notebook
fjärrlån, interlibrary loan, ill
undertext, undertexter, textning, captions, subtitles
film, video
podd, podcast, poddcast
sal, lärosal, föreläsningssal, lecture hall, classroom
projektor, kanon, beamer, projector
mikrofon, microphone, mick, mic
trasig, broken, fungerar inte, funkar inte, går inte igång, startar inte, strular, krånglar, sönder, jammed, fault, fel
program, programvara, software, app, applikation
licens, license, licence
lagra, lagring, storage, store
öppen tillgång, open access, oa
etiktillstånd, etikprövning, ethical review, ethics approval, ethical approval
gdpr, personuppgifter, personal data, dataskydd
systematisk översikt, systematic review, systematisk sökning
sökning, sök, search
referenser, citations, references, källhänvisningar
kurs, course
bibliotekarie, librarian
konto, account, användarkonto
tidskrift, journal
rovtidskrift, oseriös tidskrift, predatory journal
bild, bilder, figur, figurer, figure, images
lucris, forskningsportalen, research portal, pure
studio, inspelning, recording
chatgpt, copilot, ai-verktyg, generativ ai, digitala verktyg, digital tools
plan s, coalition s, öppen tillgång, open access
`

/** Sets of expressions that mean the same, as the demonstration's editors have put them. */
export const demoSynonyms: string[][] = table
  .trim()
  .split('\n')
  .map((line) => line.split(', '))

import { texts } from '#kernel/text.ts'

/** The words of what waits to be sent. */
export const outboxWords = texts({
  soon: { sv: 'Skickas strax', en: 'About to be sent' },
  waits: { sv: 'Skickas senare', en: 'To be sent later' },
  delivers: { sv: 'Leverans', en: 'Delivery' },
  held: { sv: 'Hölls kvar', en: 'Held' },
  heldAnswered: {
    sv: 'Det har kommit ett nytt meddelande från beställaren sedan det här skrevs. Läs det, och välj vad som ska hända.',
    en: 'The requester has written since this was written. Read it, and choose what shall happen.',
  },
  heldRefused: {
    sv: 'Det gick inte att skicka när tiden kom: ärendets läge passade inte längre, eller den som skrev kan inte längre svara i det.',
    en: 'It could not be sent when its time came: the case had another state by then, or who wrote it may no longer answer in it.',
  },
  takenBack: { sv: 'Tillbakataget av {name}', en: 'Taken back by {name}' },
  takeBack: { sv: 'Ta tillbaka till svarsrutan', en: 'Take back to the answer box' },
  sendNow: { sv: 'Skicka nu', en: 'Send now' },
  files: { sv: 'Filer: {files}', en: 'Files: {files}' },
})

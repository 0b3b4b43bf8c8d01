import { texts } from '#kernel/text.ts'

/** The words of canned replies. */
export const replyWords = texts({
  title: { sv: 'Färdiga svar', en: 'Canned replies' },
  lead: {
    sv: 'Det ni ofta svarar. Välj ett svar i ärendet: det sätts in i svarsrutan, på beställarens språk, och kan ändras innan det skickas.',
    en: 'What you often answer. Choose one in the case: it is put into the answer box, in the language of the requester, and can be changed before it is sent.',
  },
  cases: { sv: 'Ärenden', en: 'Cases' },
  choose: { sv: 'Välj svar', en: 'Choose a reply' },
  insert: { sv: 'Sätt in', en: 'Put in' },
  after: { sv: 'När svaret går', en: 'As it goes' },
  waits: { sv: 'Ärendet väntar på beställaren', en: 'The case waits for the requester' },
  takes: { sv: 'Jag tar ärendet', en: 'I take the case' },
  takesMe: {
    sv: 'Den som svarar tar ärendet',
    en: 'Whoever answers takes the case',
  },
  add: { sv: 'Lägg till ett svar', en: 'Add a reply' },
  addDo: { sv: 'Lägg till', en: 'Add' },
  edit: { sv: 'Ändra', en: 'Change' },
  save: { sv: 'Spara', en: 'Save' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  name: { sv: 'Namn', en: 'Name' },
  nameHelp: { sv: 'Så kort att det syns i en lista.', en: 'Short enough for a list.' },
  whose: { sv: 'Vems', en: 'Whose' },
  everybody: { sv: 'Alla i enheten', en: 'Everybody in the unit' },
  sv: { sv: 'Svar på svenska', en: 'Reply in Swedish' },
  en: { sv: 'Svar på engelska', en: 'Reply in English' },
  variables: {
    sv: 'Det här fylls i från ärendet: {list}.',
    en: 'These are filled in from the case: {list}.',
  },
  'variable.name': { sv: 'beställarens namn', en: 'name of the requester' },
  'variable.number': { sv: 'ärendets nummer', en: 'number of the case' },
  'variable.subject': { sv: 'ärendets rubrik', en: 'subject of the case' },
  'variable.service': { sv: 'tjänsten', en: 'the service' },
  'variable.promised': { sv: 'utlovad dag', en: 'promised day' },
  'variable.me': { sv: 'den som svarar', en: 'whoever answers' },
  none: { sv: 'Inga färdiga svar än', en: 'No canned replies yet' },
  noneHelp: {
    sv: 'Lägg till det ni skriver varje vecka: en fråga som ni alltid ställer, eller vägen till tentasalen.',
    en: 'Add what you write every week: a question you always ask, or the way to the exam hall.',
  },
  'did.made': { sv: 'Svaret är tillagt.', en: 'The reply is added.' },
  'did.changed': { sv: 'Svaret är ändrat.', en: 'The reply is changed.' },
  'did.removed': { sv: 'Svaret är borttaget.', en: 'The reply is removed.' },
})

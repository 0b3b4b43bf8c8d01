/** The service that the journey orders, as the demo unit's catalogue words it. */
export const service = {
  slug: 'systematic-search',
  ask: { sv: 'hjälp med systematisk sökning', en: 'help with systematic search' },
  name: { sv: 'Systematisk sökning', en: 'Systematic search' },
  question: {
    sv: 'Vilken fråga ska översikten besvara?',
    en: 'Which question should the review answer?',
  },
  type: { sv: 'Vilken typ av översikt?', en: 'What kind of review?' },
  due: { sv: 'När behöver du träffarna?', en: 'When do you need the records?' },
  checklist: {
    sv: 'Startmöte hållet och avgränsningen nedskriven',
    en: 'First meeting held and scope written down',
  },
}

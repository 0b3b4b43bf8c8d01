import { texts } from '#kernel/text.ts'

/** The catalogue's words on the screen. */
export const catalogueText = texts({
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },

  'front.title': { sv: 'Vad behöver du hjälp med?', en: 'What do you need help with?' },
  'front.search': { sv: 'Sök med egna ord', en: 'Search in your own words' },
  'front.examples': { sv: 'Till exempel:', en: 'For example:' },
  'front.ask': { sv: 'Fråga oss', en: 'Ask us' },
  'front.all': { sv: 'Alla tjänster från A till Ö', en: 'All services from A to Z' },

  'search.title': { sv: 'Sök', en: 'Search' },
  'search.label': { sv: 'Vad letar du efter?', en: 'What are you looking for?' },
  'search.results': { sv: 'Sökresultat', en: 'Search results' },
  'search.found': {
    sv: ['{n} träff på ”{q}”', '{n} träffar på ”{q}”'],
    en: ['{n} result for “{q}”', '{n} results for “{q}”'],
  },
  'search.some': { sv: 'Träffar på ”{q}”', en: 'Results for “{q}”' },
  'search.meant': {
    sv: 'Ingenting passar precis det du skrev. Menade du',
    en: 'Nothing matches exactly what you wrote. Did you mean',
  },
  'search.none': { sv: 'Ingenting passar ”{q}”', en: 'Nothing matches “{q}”' },
  'search.noneHelp': {
    sv: 'Prova ett annat ord, se alla tjänster, eller beskriv med egna ord vad du behöver så hittar vi rätt åt dig.',
    en: 'Try another word, look through all services, or tell us in your own words what you need and we will find the right place.',
  },
  'search.next': { sv: 'Fler träffar', en: 'More results' },
  'search.start': {
    sv: 'Skriv vad du behöver, på svenska eller engelska. Det gör inget om det blir lite fel.',
    en: 'Write what you need, in Swedish or English. A misspelling or two is fine.',
  },
  'kind.service': { sv: 'Tjänst', en: 'Service' },
  'kind.case': { sv: 'Ärende', en: 'Case' },
  'kind.note': { sv: 'Anteckning', en: 'Note' },
  'kind.message': { sv: 'Meddelande', en: 'Message' },
  'kind.other': { sv: 'Sida', en: 'Page' },
  'kind.guide': { sv: 'Guide', en: 'Guide' },

  'services.title': { sv: 'Tjänster', en: 'Services' },
  'services.at': { sv: 'Tjänster: {stage}', en: 'Services: {stage}' },
  'services.lead': {
    sv: 'Allt du kan få hjälp med, från A till Ö.',
    en: 'Everything we can help with, from A to Z.',
  },
  'services.audience': { sv: 'För vem', en: 'For whom' },
  'services.stage': { sv: 'I vilket skede', en: 'At which stage' },
  'services.department': { sv: 'Avdelning', en: 'Department' },
  'services.any': { sv: 'Alla', en: 'All' },
  'services.filter': { sv: 'Visa', en: 'Show' },
  'services.clear': { sv: 'Visa alla tjänster', en: 'Show all services' },
  'services.filterLabel': { sv: 'Välj bland tjänsterna', en: 'Choose among the services' },
  'services.count': { sv: ['{n} tjänst', '{n} tjänster'], en: ['{n} service', '{n} services'] },
  'services.none': { sv: 'Ingen tjänst passar det valet', en: 'No service fits that choice' },
  'services.noneHelp': {
    sv: 'Ta bort något av valen, eller fråga oss: mycket går att ordna även om det inte står här.',
    en: 'Drop one of the choices, or ask us: much can be arranged even when it is not listed.',
  },

  'service.order': { sv: 'Beställ', en: 'Order' },
  'service.ask': { sv: 'Fråga oss', en: 'Ask us' },
  'service.steps': { sv: 'Så går det till', en: 'How it works' },
  'service.facts': { sv: 'Kort om tjänsten', en: 'At a glance' },
  'service.for': { sv: 'För vem', en: 'For whom' },
  'service.where': { sv: 'Var', en: 'Where' },
  'service.cost': { sv: 'Kostnad', en: 'Cost' },
  'service.languages': { sv: 'Språk', en: 'Languages' },
  'service.answer': { sv: 'Första svar', en: 'First answer' },
  'service.delivery': { sv: 'Leverans', en: 'Delivery' },
  'service.withinHours': {
    sv: ['inom {n} arbetstimme', 'inom {n} arbetstimmar'],
    en: ['within {n} working hour', 'within {n} working hours'],
  },
  'service.withinDays': {
    sv: ['inom {n} arbetsdag', 'inom {n} arbetsdagar'],
    en: ['within {n} working day', 'within {n} working days'],
  },
  'service.deliveryBy': {
    sv: ['vanligen inom {n} arbetsdag', 'vanligen inom {n} arbetsdagar'],
    en: ['usually within {n} working day', 'usually within {n} working days'],
  },
  'service.owner': { sv: 'Ansvarig', en: 'Responsible' },
  'service.reviewed': { sv: 'Senast granskad', en: 'Last reviewed' },
  'service.draft': { sv: 'Utkast', en: 'Draft' },
  'service.draftHelp': {
    sv: 'Sidan är inte publicerad. Bara de som skriver katalogen ser den.',
    en: 'This page is not published. Only those who write the catalogue see it.',
  },
  sv: { sv: 'svenska', en: 'Swedish' },
  en: { sv: 'engelska', en: 'English' },

  'form.other': { sv: 'Något annat', en: 'Something else' },
  'form.otherWhat': { sv: 'Om något annat: vad?', en: 'If something else: what?' },
  'form.guidance': { sv: 'Råd om frågan', en: 'Advice on this question' },
  'form.addRow': { sv: 'Lägg till en till', en: 'Add another' },

  'audience.researcher': { sv: 'Forskare', en: 'Researchers' },
  'audience.doctoral-student': { sv: 'Doktorander', en: 'Doctoral students' },
  'audience.postdoc': { sv: 'Postdoktorer', en: 'Postdocs' },
  'audience.teacher': { sv: 'Lärare', en: 'Teachers' },
  'audience.student': { sv: 'Studenter', en: 'Students' },
  'audience.administrator': { sv: 'Administratörer', en: 'Administrators' },
})

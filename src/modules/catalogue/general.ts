import type { ServiceContent } from './service-type.ts'

/** The service of everything that names no service: a question in one's own words. */
export const generalSlug = 'question'

export const generalService: ServiceContent = {
  slug: generalSlug,
  name: { sv: 'Fråga oss', en: 'Ask us' },
  shortName: { sv: 'Fråga oss', en: 'Ask us' },
  summary: {
    sv: 'Beskriv med egna ord vad du behöver, så svarar rätt person.',
    en: 'Tell us in your own words what you need, and the right person will answer.',
  },
  body: {
    sv: 'Du behöver inte veta vilken tjänst det gäller eller vem som gör vad. Vi läser frågan, lämnar den till den som kan svara och håller ihop tråden åt dig.',
    en: 'You need not know which service it is about, or who does what. We read your question, pass it to somebody who can answer and keep the thread together for you.',
  },
  department: 'research-and-learning',
  team: 'library',
  audiences: ['researcher', 'postdoc', 'doctoral-student', 'teacher', 'student', 'administrator'],
  stages: [],
  channels: ['ask'],
  steps: [
    { sv: 'Du skriver din fråga.', en: 'You write your question.' },
    { sv: 'Vi lämnar den till den som kan svara.', en: 'We pass it to somebody who can answer.' },
    {
      sv: 'Du får svar med e-post och kan följa ärendet.',
      en: 'You get an answer by e-mail and can follow your case.',
    },
  ],
  facts: {
    cost: { sv: 'Kostnadsfritt', en: 'Free of charge' },
    where: { sv: 'Digitalt', en: 'Online' },
    languages: ['sv', 'en'],
  },
  targets: { firstAnswerHours: 8, deliveryDays: null },
  keywords: {
    sv: ['fråga', 'kontakt', 'kontakta oss', 'e-post', 'telefon', 'annat', 'övrigt'],
    en: ['question', 'contact', 'contact us', 'e-mail', 'phone', 'something else', 'other'],
  },
  form: [],
  checklist: [],
  planRows: ['A3'],
  rank: 100,
  retention: 'short',
}

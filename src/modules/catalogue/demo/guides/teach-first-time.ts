import type { GuideContent } from '../../guides/guide-type.ts'
import { t } from '../shorthand.ts'

export const teachFirstTime: GuideContent = {
  slug: 'teach-for-the-first-time',
  title: t('Undervisa för första gången', 'Teach for the first time'),
  summary: t(
    'Kursrum, material, sal och examination, i god tid före kursstarten.',
    'Course room, material, lecture hall and exam, in good time before the course starts.',
  ),
  audiences: ['teacher', 'doctoral-student', 'postdoc'],
  keywords: {
    sv: ['undervisa', 'ny lärare', 'första kursen', 'hålla föreläsning', 'kursansvarig'],
    en: ['teach', 'new teacher', 'first course', 'give a lecture', 'course leader'],
  },
  rank: 3,
  steps: [
    {
      id: 'room',
      title: t('Öppna kursrummet', 'Open the course room'),
      text: t(
        'Beställ kursrummet i Canvas minst tre veckor före start. Finns kursen sedan tidigare kopierar vi det som ska vara kvar.',
        'Order the Canvas course room at least three weeks ahead. If the course has run before, we copy what should stay.',
      ),
      services: ['canvas-course-room'],
    },
    {
      id: 'tools',
      title: t('Välj verktyg som får användas', 'Choose tools that may be used'),
      text: t(
        'Alla verktyg passar inte: studenternas uppgifter skyddas av lag och alla ska kunna delta. Fråga innan du bygger undervisningen kring något nytt.',
        'Not every tool will do: students’ data are protected by law and everybody must be able to take part. Ask before you build your teaching on something new.',
      ),
      services: ['digital-teaching-tools'],
    },
    {
      id: 'library',
      title: t('Ta med biblioteket', 'Bring in the library'),
      text: t(
        'Programmets kontaktbibliotekarie vet vad studenterna redan har lärt sig om att söka och värdera, och kan hålla det pass som fattas.',
        'Your programme’s contact librarian knows what the students have already learnt about searching and appraising, and can give the session that is missing.',
      ),
      services: ['contact-librarian', 'library-teaching'],
    },
    {
      id: 'copyright',
      title: t('Kontrollera bilder och texter', 'Check images and texts'),
      text: t(
        'Det som får visas i en föreläsning får inte alltid ligga kvar i kursrummet. Vi svarar på vad som gäller just ditt material.',
        'What may be shown in a lecture may not always stay in the course room. We tell you what applies to your material.',
      ),
      services: ['copyright-and-licences'],
    },
    {
      id: 'record',
      title: t('Spela in det som ska ses igen', 'Record what will be watched again'),
      text: t(
        'Korta filmer används mer än långa. Räkna med tid för undertexter: de krävs, och de hjälper alla.',
        'Short films are used more than long ones. Allow time for captions: they are required, and they help everybody.',
      ),
      services: ['film-production', 'podcast-and-audio', 'captions-and-accessibility'],
    },
    {
      id: 'hall',
      title: t('Prova salen', 'Try the lecture hall'),
      text: t(
        'Gå dit en gång före första passet, med din egen dator. Fungerar något inte är det lättare att laga i dag än klockan åtta på måndag.',
        'Go there once before the first session, with your own computer. If something fails, it is easier to mend today than at eight on Monday.',
      ),
      services: ['av-fault', 'borrow-av'],
    },
    {
      id: 'exam',
      title: t('Förbered examinationen', 'Prepare the exam'),
      text: t(
        'Låt någon annan läsa frågorna, och boka stöd till själva tentamen om den är digital.',
        'Have somebody else read the questions, and book support for the day if the exam is digital.',
      ),
      services: ['exam-question-review', 'exam-support'],
    },
  ],
}

import type { Text2 } from '#kernel/text.ts'

type Line = 'research' | 'education' | 'workplace'

/** A station on one of the front page's three lines. */
export type Stage = (typeof stages)[number]['id']

const station = <const Id extends string>(line: Line, id: Id, sv: string, en: string) => ({
  id,
  line,
  label: { sv, en } satisfies Text2,
})

/** The stations in the order in which the front page draws them, line by line. */
export const stages = [
  station('research', 'plan', 'Planera', 'Plan'),
  station('research', 'search', 'Söka', 'Search'),
  station('research', 'collect-and-store', 'Samla och lagra', 'Collect and store'),
  station('research', 'analyse', 'Analysera', 'Analyse'),
  station('research', 'publish', 'Publicera', 'Publish'),
  station('research', 'be-seen', 'Synas', 'Be seen'),
  station('education', 'plan-course', 'Planera kurs', 'Plan a course'),
  station('education', 'teach', 'Undervisa', 'Teach'),
  station('education', 'record', 'Spela in', 'Record'),
  station('education', 'examine', 'Examinera', 'Examine'),
  station('workplace', 'computer', 'Dator', 'Computer'),
  station('workplace', 'software', 'Programvara', 'Software'),
  station('workplace', 'room-and-av', 'Sal och AV', 'Rooms and AV'),
  station('workplace', 'account', 'Konto', 'Account'),
]

const line = (id: Line, sv: string, en: string) => ({
  id,
  label: { sv, en } satisfies Text2,
  stations: stages.filter((stage) => stage.line === id),
})

/** The three lines of the front page: research, education and workplace, each with its stations. */
export const lines = [
  line('research', 'Forskning', 'Research'),
  line('education', 'Utbildning', 'Education'),
  line('workplace', 'Arbetsplats', 'Workplace'),
]

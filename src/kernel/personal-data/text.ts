import { texts } from '../text.ts'

/** Names of what declarations choose from closed lists. */
export const dataWords = texts({
  nobody: { sv: 'Raderad person', en: 'Erased person' },
  'basis.task': {
    sv: 'Uppgift av allmänt intresse (artikel 6.1 e)',
    en: 'Task in the public interest (article 6.1 e)',
  },
  'basis.law': {
    sv: 'Rättslig skyldighet: säkerhet och allmänna handlingar (artikel 6.1 c)',
    en: 'Legal obligation: security and public records (article 6.1 c)',
  },
  'seenBy.public': { sv: 'Alla', en: 'Everybody' },
  'seenBy.staff': { sv: 'De som arbetar på enheten', en: 'Those who work in the unit' },
  'seenBy.handlers': {
    sv: 'De på enheten som tar hand om ärendet, och granskare',
    en: 'Those in the unit who take care of the case, and auditors',
  },
  'seenBy.administrators': { sv: 'Administratörer', en: 'Administrators' },
  'seenBy.nobody': { sv: 'Ingen, bara Navet självt', en: 'Nobody, Navet alone' },
})

/** What each number is called in a sentence; its unit is a part of its name. */
export const boxWords = {
  'previous.studies': {
    sv: 'Studier i den tidigare versionen',
    en: 'Studies in the previous version',
  },
  'previous.reports': {
    sv: 'Rapporter om studier i den tidigare versionen',
    en: 'Reports of studies in the previous version',
  },
  'identified.databases': {
    sv: 'Poster från databaser',
    en: 'Records identified from databases',
  },
  'identified.registers': {
    sv: 'Poster från studieregister',
    en: 'Records identified from registers',
  },
  'removed.duplicates': { sv: 'Borttagna dubbletter', en: 'Duplicate records removed' },
  'removed.automation': {
    sv: 'Poster borttagna av automatiska verktyg',
    en: 'Records marked as ineligible by automation tools',
  },
  'removed.other': {
    sv: 'Poster borttagna av andra skäl',
    en: 'Records removed for other reasons',
  },
  screened: { sv: 'Granskade poster', en: 'Records screened' },
  excluded: { sv: 'Exkluderade poster', en: 'Records excluded' },
  'reports.sought': { sv: 'Rapporter som eftersöktes', en: 'Reports sought for retrieval' },
  'reports.notRetrieved': { sv: 'Rapporter som inte gick att få', en: 'Reports not retrieved' },
  'reports.assessed': { sv: 'Rapporter som bedömdes', en: 'Reports assessed for eligibility' },
  'reports.excluded': { sv: 'Exkluderade rapporter', en: 'Reports excluded' },
  'other.identified.websites': {
    sv: 'Poster från webbplatser',
    en: 'Records identified from websites',
  },
  'other.identified.organisations': {
    sv: 'Poster från organisationer',
    en: 'Records identified from organisations',
  },
  'other.identified.citations': {
    sv: 'Poster från citeringssökning',
    en: 'Records identified from citation searching',
  },
  'other.identified.more': {
    sv: 'Poster från ytterligare källor (andra metoder)',
    en: 'Records identified from further sources (other methods)',
  },
  'other.excluded': {
    sv: 'Exkluderade poster (andra metoder)',
    en: 'Records excluded (other methods)',
  },
  'other.reports.sought': {
    sv: 'Rapporter som eftersöktes (andra metoder)',
    en: 'Reports sought for retrieval (other methods)',
  },
  'other.reports.notRetrieved': {
    sv: 'Rapporter som inte gick att få (andra metoder)',
    en: 'Reports not retrieved (other methods)',
  },
  'other.reports.assessed': {
    sv: 'Rapporter som bedömdes (andra metoder)',
    en: 'Reports assessed for eligibility (other methods)',
  },
  'other.reports.excluded': {
    sv: 'Exkluderade rapporter (andra metoder)',
    en: 'Reports excluded (other methods)',
  },
  'included.studies': { sv: 'Nya inkluderade studier', en: 'New studies included' },
  'included.reports': {
    sv: 'Rapporter om nya inkluderade studier',
    en: 'Reports of new included studies',
  },
  'total.studies': {
    sv: 'Alla studier i översikten',
    en: 'Total studies included in the review',
  },
  'total.reports': {
    sv: 'Alla rapporter om studier i översikten',
    en: 'Reports of all included studies',
  },
} as const

/** What is wrong with numbers, and with what they were read from. */
export const problemWords = {
  missing: {
    sv: '{box}: talet saknas. Mallen har en ruta för det; ange 0 om det är noll.',
    en: '{box}: the number is missing. The template has a box for it; give 0 if it is none.',
  },
  sum: {
    sv: '{box}: {n}, men {sum} = {wanted}.',
    en: '{box}: {n}, but {sum} = {wanted}.',
  },
  parts: {
    sv: '{box}: {n}, men delarna är tillsammans {wanted}.',
    en: '{box}: {n}, but its parts add up to {wanted}.',
  },
  one_box: {
    sv: 'Allt stämmer om {box} är {n}.',
    en: 'Everything adds up if {box} is {n}.',
  },
  any_box: {
    sv: 'Allt stämmer om ett av dessa ändras: {boxes}.',
    en: 'Everything adds up if one of these is changed: {boxes}.',
  },
  studies_over_reports: {
    sv: '{box}: {n} studier kan inte ha {wanted} rapporter; varje studie har minst en.',
    en: '{box}: {n} studies cannot have {wanted} reports; each study has at least one.',
  },
  no_studies: {
    sv: '{box}: 0 studier kan inte ha {wanted} rapporter.',
    en: '{box}: 0 studies cannot have {wanted} reports.',
  },
  wrong_value: {
    sv: '{field}: ange ett heltal från 0 till 999 999 999 999, inte {value}.',
    en: '{field}: give a whole number from 0 to 999,999,999,999, not {value}.',
  },
  wrong_shape: {
    sv: '{field}: här hör inte {value} hemma. Se README för formen.',
    en: '{field}: {value} does not belong here. See the README for the shape.',
  },
  unknown_field: {
    sv: '{field}: det finns inget fält med det namnet.',
    en: '{field}: there is no field of that name.',
  },
  not_json: {
    sv: 'Filen är varken JSON eller CSV med kolumnerna data och n.',
    en: 'The file is neither JSON nor a CSV with the columns data and n.',
  },
  twice: {
    sv: 'Rad {line}: {field} finns två gånger.',
    en: 'Line {line}: {field} is there twice.',
  },
  too_big: {
    sv: 'Filen är för stor: högst {n} delar ryms i en ruta.',
    en: 'The file is too large: a box has room for {n} parts.',
  },
} as const

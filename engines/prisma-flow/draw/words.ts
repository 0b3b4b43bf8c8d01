/** Words of the drawing. `[n]` is where the number stands. */
export const drawWords = {
  title: {
    sv: 'Flödesdiagram enligt PRISMA 2020',
    en: 'PRISMA 2020 flow diagram',
  },
  identification: { sv: 'Identifiering', en: 'Identification' },
  screening: { sv: 'Urval', en: 'Screening' },
  included: { sv: 'Inkludering', en: 'Included' },
  previous: { sv: 'Tidigare studier', en: 'Previous studies' },
  main: {
    sv: 'Identifiering av studier via databaser och studieregister',
    en: 'Identification of studies via databases and registers',
  },
  main_new: {
    sv: 'Identifiering av nya studier via databaser och studieregister',
    en: 'Identification of new studies via databases and registers',
  },
  other: {
    sv: 'Identifiering av studier via andra metoder',
    en: 'Identification of studies via other methods',
  },
  other_new: {
    sv: 'Identifiering av nya studier via andra metoder',
    en: 'Identification of new studies via other methods',
  },
  identified: { sv: 'Identifierade poster från:', en: 'Records identified from:' },
  databases: { sv: 'Databaser', en: 'Databases' },
  registers: { sv: 'Studieregister', en: 'Registers' },
  websites: { sv: 'Webbplatser', en: 'Websites' },
  organisations: { sv: 'Organisationer', en: 'Organisations' },
  citations: { sv: 'Citeringssökning', en: 'Citation searching' },
  more: { sv: 'Ytterligare källor', en: 'Further sources' },
  removed: { sv: 'Poster borttagna före granskning:', en: 'Records removed before screening:' },
  duplicates: { sv: 'Dubbletter', en: 'Duplicate records removed' },
  automation: {
    sv: 'Uteslutna av automatiska verktyg',
    en: 'Records marked as ineligible by automation tools',
  },
  removed_other: { sv: 'Av andra skäl', en: 'Records removed for other reasons' },
  screened: { sv: 'Granskade poster', en: 'Records screened' },
  excluded: { sv: 'Exkluderade poster', en: 'Records excluded' },
  sought: { sv: 'Rapporter som eftersöktes', en: 'Reports sought for retrieval' },
  not_retrieved: { sv: 'Rapporter som inte gick att få', en: 'Reports not retrieved' },
  assessed: {
    sv: 'Rapporter som bedömdes mot kriterierna',
    en: 'Reports assessed for eligibility',
  },
  reports_excluded: { sv: 'Exkluderade rapporter', en: 'Reports excluded' },
  previous_studies: {
    sv: 'Studier i översiktens tidigare version',
    en: 'Studies included in previous version of review',
  },
  previous_reports: {
    sv: 'Rapporter om dessa studier',
    en: 'Reports of studies included in previous version of review',
  },
  studies: { sv: 'Studier i översikten', en: 'Studies included in review' },
  reports: { sv: 'Rapporter om dessa studier', en: 'Reports of included studies' },
  new_studies: { sv: 'Nya studier i översikten', en: 'New studies included in review' },
  new_reports: { sv: 'Rapporter om dessa studier', en: 'Reports of new included studies' },
  total_studies: { sv: 'Alla studier i översikten', en: 'Total studies included in review' },
  total_reports: { sv: 'Rapporter om dessa studier', en: 'Reports of total included studies' },
} as const

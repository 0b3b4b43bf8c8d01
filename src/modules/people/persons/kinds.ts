/** What somebody is where they work or study; the catalogue's audiences name the same. */
export const affiliationKinds = [
  'researcher',
  'doctoral-student',
  'postdoc',
  'teacher',
  'administrator',
  'student',
  'external',
] as const
export type AffiliationKind = (typeof affiliationKinds)[number]

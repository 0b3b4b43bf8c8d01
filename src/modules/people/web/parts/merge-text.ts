import { texts } from '#kernel/text.ts'

export const mergeText = texts({
  admin: { sv: 'Administration', en: 'Administration' },
  people: { sv: 'Personer', en: 'People' },
  duplicates: { sv: 'Samma person två gånger?', en: 'The same person twice?' },
  duplicatesLead: {
    sv: 'De här kan vara en och samma person. Jämför dem, och slå ihop dem eller säg att de är två.',
    en: 'These may be one and the same person. Compare them, and merge them or say that they are two.',
  },
  noDuplicates: { sv: 'Ingen ser ut att finnas två gånger', en: 'Nobody seems to be there twice' },
  'why.claimed': {
    sv: 'Den ena har lagt till en adress som är den andras.',
    en: 'One has added an address that is the other’s.',
  },
  'why.affiliation': {
    sv: 'Samma namn och samma organisation.',
    en: 'The same name and the same organisation.',
  },
  'why.address': {
    sv: 'Samma namn, och adressen skiljer sig bara efter @.',
    en: 'The same name, and the address differs only after the @.',
  },
  'why.unknown': {
    sv: 'Samma namn; om den ena vet vi inget mer, den kom med en beställning.',
    en: 'The same name; of one nothing more is known, it came with an order.',
  },
  merge: { sv: 'Är det samma person?', en: 'Are they the same person?' },
  mergeLead: {
    sv: 'Allt som hör till den ena följer med till den andra: ärenden, svar, roller, grupper och adresser. Det går att ångra.',
    en: 'All that belongs to one follows to the other: cases, answers, roles, groups and addresses. It can be undone.',
  },
  addresses: { sv: 'E-postadresser', en: 'E-mail addresses' },
  affiliations: { sv: 'Tillhörigheter', en: 'Affiliations' },
  notKnown: { sv: 'Inget är känt', en: 'Nothing is known' },
  keep: { sv: 'Behåll {name}', en: 'Keep {name}' },
  keepThis: { sv: 'Slå ihop, behåll den här', en: 'Merge, and keep this one' },
  notKept: {
    sv: 'Ingen har visat att den här adressen är deras. Behåll den andra, annars kommer personen inte in.',
    en: 'Nobody has shown that this address is theirs. Keep the other one, or the person cannot come in.',
  },
  vouch: {
    sv: 'Jag går i god för att {address} är personens',
    en: 'I vouch that {address} is the person’s',
  },
  vouchHelp: {
    sv: 'Den som läser post dit kan då logga in som personen.',
    en: 'Whoever reads mail there can then sign in as the person.',
  },
  areTwo: { sv: 'Är det två olika?', en: 'Are they two?' },
  areTwoText: {
    sv: 'Då föreslås de inte mer.',
    en: 'Then they are not suggested any more.',
  },
  tellApart: { sv: 'Det är två personer', en: 'They are two persons' },
  merges: { sv: 'Sammanslaget hit', en: 'Merged into this' },
  undo: { sv: 'Ångra', en: 'Undo' },
  byAndWhen: { sv: '{email}, av {by} {day}', en: '{email}, by {by} {day}' },
})

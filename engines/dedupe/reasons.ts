type Text2 = { sv: string; en: string }

const fields: { [field: string]: Text2 } = {
  title: { sv: 'titel', en: 'title' },
  authors: { sv: 'författare', en: 'authors' },
  year: { sv: 'år', en: 'year' },
  journal: { sv: 'tidskrift', en: 'journal' },
  volume: { sv: 'volym', en: 'volume' },
  pages: { sv: 'sidor', en: 'pages' },
  doi: { sv: 'DOI', en: 'DOI' },
  pmid: { sv: 'PMID', en: 'PMID' },
  abstract: { sv: 'sammanfattning', en: 'abstract' },
}

const levels: { [level: string]: Text2 } = {
  same: { sv: 'samma', en: 'same' },
  near: { sv: 'nästan samma', en: 'nearly the same' },
  cut: { sv: 'samma men avkortad', en: 'the same, but cut' },
  translated: { sv: 'översatt på två sätt', en: 'translated in two ways' },
  numbered: { sv: 'samma med andra nummer', en: 'the same with other numbers' },
  similar: { sv: 'liknande', en: 'similar' },
  unreadable: { sv: 'i olika skrift', en: 'in different scripts' },
  unknown: { sv: 'saknas', en: 'missing' },
  some: { sv: 'delvis samma', en: 'partly the same' },
  few: { sv: 'någon gemensam', en: 'one in common' },
  none: { sv: 'ingen gemensam', en: 'none in common' },
  next: { sv: 'ett år emellan', en: 'one year apart' },
  start: { sv: 'samma början', en: 'same start' },
  end: { sv: 'samma slut', en: 'same end' },
  close: { sv: 'överlappar', en: 'overlap' },
  shared: { sv: 'samma, men delas av många', en: 'the same, but shared by many' },
  other: { sv: 'olika', en: 'different' },
}

const whole: { [code: string]: Text2 } = {
  'record:same': { sv: 'lika på tecknet', en: 'equal to the letter' },
  'trial:same': { sv: 'samma nummer i prövningsregister', en: 'same trial registration number' },
  'cochrane:same': {
    sv: 'versioner av samma Cochraneöversikt',
    en: 'versions of one Cochrane review',
  },
}

/** A code of `why` in words: "title:near" is "title: nearly the same". */
export function reasonText(code: string): Text2 {
  const [field = '', level = ''] = code.split(':')
  const [name, found] = [fields[field], levels[level]]
  if (whole[code] || !name || !found) return whole[code] ?? { sv: code, en: code }
  return { sv: `${name.sv}: ${found.sv}`, en: `${name.en}: ${found.en}` }
}

/** Languages as ISO 639-2 codes and English names: what databases limit by. */
export const languages: Readonly<Record<string, string>> = {
  ara: 'arabic',
  chi: 'chinese',
  cze: 'czech',
  dan: 'danish',
  dut: 'dutch',
  eng: 'english',
  fin: 'finnish',
  fre: 'french',
  ger: 'german',
  gre: 'greek',
  heb: 'hebrew',
  hun: 'hungarian',
  ice: 'icelandic',
  ita: 'italian',
  jpn: 'japanese',
  kor: 'korean',
  nor: 'norwegian',
  per: 'persian',
  pol: 'polish',
  por: 'portuguese',
  rus: 'russian',
  spa: 'spanish',
  swe: 'swedish',
  tur: 'turkish',
}

const names: ReadonlySet<string> = new Set(Object.values(languages))

/** The English name of a language by its name or code; undefined: it is not known. */
export const languageOf = (word: string): string | undefined => {
  const low = word
    .trim()
    .toLowerCase()
    .replace(/ language$/, '')
  return languages[low] ?? (names.has(low) ? low : undefined)
}

import { fold, known, plain } from './text.ts'

/** A title made comparable. `key` is its letters and digits alone, `words` its words. */
export type Title = { key: string; words: string[] }

/** How surely a title tells its work: "Editorial" and "Cervical cancer" do not. */
export type Telling = 'long' | 'short' | 'general'

export type Titles = {
  /** The whole title first, then its other forms: original and translation, without its heading. */
  forms: Title[]
  /** It stood in brackets, or says in which language the work is: the title is a translation. */
  translated: boolean
  telling: Telling
}

const originalMark = /\s*<original>\s*/i
const noteInRound =
  /\((provisional abstract|structured abstract|meeting abstract|conference abstract|abstract|review|letter|editorial|comment|withdrawn|retracted[^)]*|author'?s? transl[^)]*|republished[^)]*)\)\s*\.?\s*$/i
const noteInSquare = /\[[^[\]]*\]?\s*\.?\s*$/
const language =
  /^(afrikaans|arabic|bulgarian|chinese|croatian|czech|danish|dutch|estonian|finnish|flemish|french|german|greek|hebrew|hungarian|icelandic|italian|japanese|korean|latvian|lithuanian|norwegian|persian|polish|portuguese|romanian|russian|serbian|slovak|slovenian|spanish|swedish|turkish|ukrainian)\b/
const marker = /^\W*(retracted|withdrawn)( article| paper)?\W*[:.\]]\W*/i
const heading =
  /^(short|brief|case|original|technical|research|preliminary|special|clinical|rapid|review|laboratory|scientific)? ?(report|reports|article|communication|communications|note|review|research|study|paper|trial|letter|topic in review)\s*:\s+/i

/** Those that are no other word: grade III and grade 3. */
const roman: Record<string, string> = Object.assign(Object.create(null) as object, {
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
})

/** Reads a title and its other forms; the notes that databases add are no part of it. */
export function readTitles(title: string | undefined, others: string[] = []): Titles {
  const [first = '', ...more] = known(title).split(originalMark)
  const { text, translated } = withoutNotes(plain(first))
  const forms = [formOf(text)]
  const headless = text.replace(heading, '')
  if (headless !== text) forms.push(formOf(headless))
  for (const half of halvesOf(text)) forms.push(formOf(half))
  for (const other of [...more, ...others.map(known)])
    forms.push(formOf(withoutNotes(plain(other)).text))
  return {
    forms: forms.filter(({ key }, i) => key !== '' || i === 0),
    translated,
    telling: tellingOf(forms[0]!),
  }
}

function withoutNotes(text: string): { text: string; translated: boolean } {
  let rest = text
    .trim()
    .replace(/^["'\u201c]+(?=\[)|(?<=\])["'\u201d]+$/g, '')
    .replace(marker, '')
  let translated = false
  for (let i = 0; i < 4; i++) {
    const found =
      (rest.includes('[') ? noteInSquare.exec(rest) : null) ??
      (rest.includes('(') ? noteInRound.exec(rest) : null)
    // What is left must be able to stand as a title; else the brackets held the title itself.
    if (!found || found.index < 12) break
    if (language.test(fold(found[0]))) translated = true
    rest = rest.slice(0, found.index)
  }
  if (rest.startsWith('[')) translated = true
  return { text: rest, translated }
}

/** Two languages in one field: "Titre; Title" or "Titre = Title". */
function halvesOf(text: string): string[] {
  if (!/ = |; | \/ /.test(text)) return []
  const halves = text.split(/ = |; | \/ /)
  return halves.length === 2 && halves.every((half) => half.length >= 25) ? halves : []
}

function formOf(text: string): Title {
  // British and American spelling are one: haemoglobin, tumour, randomised.
  const words = fold(text)
    .replace(/ae|oe/g, 'e')
    .replace(/our\b/g, 'or')
    .replace(/z/g, 's')
    .split(' ')
    .map((word) => roman[word] ?? word)
  return { key: words.join(''), words: words[0] === '' ? [] : words }
}

/** Words that every title has. */
export const small = new Set(
  'a an the of in on and for with by to at from as is or its le la les de des du der die das und en el y och i'.split(
    ' ',
  ),
)

export const isLatin = ({ key }: Title) => /[a-z]{3}/.test(key)

function tellingOf(main: Title): Telling {
  const telling = main.words.filter((word) => !small.has(word)).length
  const letters = isLatin(main) ? main.key.length : main.key.length * 3
  if ((letters >= 32 && telling >= 4) || letters >= 45) return 'long'
  return letters >= 14 && telling >= 2 ? 'short' : 'general'
}

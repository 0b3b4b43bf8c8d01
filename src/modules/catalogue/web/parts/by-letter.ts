import { inLang, type Lang, type Text2 } from '#kernel/text.ts'

const collators = { sv: new Intl.Collator('sv'), en: new Intl.Collator('en') }

/** Services under their first letters, in the order of the reader's alphabet. */
export function byLetter<T extends { name: Text2 }>(services: T[], lang: Lang) {
  const nameOf = ({ name }: T) => inLang(name, lang).text
  const sorted = services.toSorted((a, b) => collators[lang].compare(nameOf(a), nameOf(b)))
  const letters = Map.groupBy(sorted, (service) =>
    nameOf(service).normalize('NFC').slice(0, 1).toLocaleUpperCase(lang),
  )
  return [...letters].map(([letter, items]) => ({ letter, items }))
}

import type { Lang } from '#kernel/text.ts'

const words = {
  sv: /\b(och|jag|inte|att|det|är|för|hej|tack|kan|ni|med|på|som|hälsningar|vi|har|en|ett|av|behöver|mvh)\b/giu,
  en: /\b(and|the|i|not|to|is|for|hello|hi|thanks|thank|can|you|with|on|regards|we|have|a|of|need|please)\b/giu,
}

/** Swedish or English, by their commonest words; nothing where neither has clearly more of them. */
export function languageOf(text: string): Lang | undefined {
  const start = text.slice(0, 2_000)
  const count = (lang: Lang) => start.match(words[lang])?.length ?? 0
  const [sv, en] = [count('sv'), count('en')]
  if (sv >= 2 && sv > en * 1.5) return 'sv'
  return en >= 2 && en > sv * 1.5 ? 'en' : undefined
}

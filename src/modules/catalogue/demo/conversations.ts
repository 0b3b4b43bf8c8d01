import type { DemoConversation } from './conversation-type.ts'
import { englishConversations } from './conversations-en.ts'
import { swedishConversations } from './conversations-sv.ts'

export { openingOf, type DemoConversation } from './conversation-type.ts'

/** Material for the demo unit's cases: no patients, no real persons. */
export const demoConversations: DemoConversation[] = [
  ...swedishConversations,
  ...englishConversations,
]

type DemoComment = { score: 1 | 2 | 3 | 4 | 5; lang: 'sv' | 'en'; text: string }

const said = (score: DemoComment['score'], lang: DemoComment['lang'], text: string) => ({
  score,
  lang,
  text,
})

/** What people add when they rate a closed case. */
export const demoComments: DemoComment[] = [
  said(5, 'sv', 'Snabbt svar och precis den hjälp jag behövde.'),
  said(5, 'sv', 'Tydligt, vänligt och utan krångel.'),
  said(5, 'sv', 'Jag lärde mig något på köpet.'),
  said(5, 'sv', 'Sökningen höll för granskarna, det säger allt.'),
  said(5, 'sv', 'Löst på tio minuter innan föreläsningen började.'),
  said(5, 'sv', 'Fantastiskt bra film, studenterna uppskattar den.'),
  said(5, 'sv', 'Skönt att få veta när det skulle bli klart, och att det stämde.'),
  said(5, 'sv', 'Bästa stödet jag fått med en datahanteringsplan.'),
  said(4, 'sv', 'Bra hjälp, men formuläret hade en fråga för mycket.'),
  said(4, 'sv', 'Bra kontakt. Det tog ett par dagar längre än utlovat.'),
  said(4, 'sv', 'Fick hjälp, men behövde påminna en gång.'),
  said(4, 'sv', 'Mycket kunnigt. Gärna fler tider i Helsingborg.'),
  said(4, 'sv', 'Flytten gick bra och intyget var en fin detalj.'),
  said(4, 'sv', 'Nöjd. Svaret kunde ha varit lite kortare.'),
  said(3, 'sv', 'Det blev bra till slut, men jag fick förklara samma sak två gånger.'),
  said(3, 'sv', 'Helt okej. Jag hade hoppats på mer hjälp med själva texten.'),
  said(3, 'sv', 'Lånedatorn var långsam, men bemötandet var bra.'),
  said(3, 'sv', 'Svårt att veta vilken tjänst jag skulle välja.'),
  said(2, 'sv', 'Felet kom tillbaka efter en vecka.'),
  said(2, 'sv', 'Lång väntan utan besked mitt i terminen.'),
  said(1, 'sv', 'Salen fungerade fortfarande inte när jag kom dit.'),
  said(5, 'en', 'Quick, clear and kind.'),
  said(5, 'en', 'They explained everything in English without my asking.'),
  said(5, 'en', 'The search documentation went straight into our appendix.'),
  said(5, 'en', 'My files were back within the hour.'),
  said(4, 'en', 'Very helpful, although the approval took some days.'),
  said(4, 'en', 'Good advice. A written summary right away would have been even better.'),
  said(3, 'en', 'Fine in the end, but I was passed between two people.'),
  said(3, 'en', 'Some of the linked guides were in Swedish only.'),
  said(2, 'en', 'The computer arrived a week later than promised.'),
]

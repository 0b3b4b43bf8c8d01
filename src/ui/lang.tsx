import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import { inLang, sayIn } from '#kernel/text.ts'
import type { Lang, Say, Text2, Words } from '#kernel/text.ts'

type Reader = { lang: Lang; now?: Date | undefined; name: string }
const ReaderContext = createContext<Reader>({ lang: 'sv', name: 'Navet' })

/**
 * Set once, around the page: the reader's language, (for "idag", "igår") the request's time, and what
 * the hub is called.
 */
export const LangProvider = ({
  lang,
  now,
  name = 'Navet',
  children,
}: {
  lang: Lang
  now?: Date | string | undefined
  name?: string | undefined
  children: ReactNode
}) => (
  <ReaderContext value={{ lang, name, now: now === undefined ? undefined : new Date(now) }}>
    {children}
  </ReaderContext>
)

export const useLang = (): Lang => useContext(ReaderContext).lang
export const useName = (): string => useContext(ReaderContext).name
export const useNow = (): Date | undefined => useContext(ReaderContext).now

/** A function that says a module's words in the reader's language. */
export const useText = <W extends Words>(words: W): Say<W> => sayIn(words, useLang())

/** Data in two languages; says with `lang` when it had to fall back to the other one. */
export const Said = ({ text }: { text: Partial<Text2> }) => {
  const lang = useLang()
  const said = inLang(text, lang)
  return said.lang === lang ? said.text : <span lang={said.lang}>{said.text}</span>
}

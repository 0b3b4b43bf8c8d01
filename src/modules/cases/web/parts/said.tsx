import type { ReactNode } from 'react'

/** Words with a piece of the page in them: `said(text('by', hole('when')), <DateTime … />)`. */
export const hole = (name: string) => ({ [name]: '\0' })

export function said(sentence: string, piece: ReactNode) {
  const [before, after] = sentence.split('\0')
  return (
    <>
      {before}
      {piece}
      {after}
    </>
  )
}

/** A file's size as people say it. */
export const sizeOf = (bytes: number) =>
  bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${Math.round(bytes / 1e3)} kB`
      : `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`

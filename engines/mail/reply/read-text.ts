import { textOfHtml } from '../html/to-text.ts'
import type { Mail } from '../mime/mail.ts'
import { isForwardSubject } from './header-block.ts'
import { newPart, type Read } from './new-part.ts'

/** All that people read in the mail as plain text: of each part the plain form, or what its HTML says. */
export function textOf({ bodies }: Pick<Mail, 'bodies'>): string {
  return bodies
    .map(({ plain, html }) => (plain?.trim() ? plain : html === null ? '' : textOfHtml(html)))
    .filter((text) => text.trim() !== '')
    .join('\n\n')
}

/** The new part of a mail, its signature and what it quotes. */
export function readText(mail: Pick<Mail, 'bodies' | 'subject'>): Read {
  const text = textOf(mail)
  return newPart(text, { forwarded: isForwardSubject(mail.subject, text) })
}

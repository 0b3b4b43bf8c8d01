import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { shapes } from './icons.tsx'
import { Disclosure } from './info.tsx'
import { useText } from './lang.tsx'
import { DateTime } from './time.tsx'
import type { Moment } from './time.tsx'
import { uiWords } from './words.ts'

export type AttachedFile = { href: string; name: string; size?: string; after?: ReactNode }

type MessageProps = {
  id?: string
  who: ReactNode
  when: Moment
  /** Whom it was written to; "till …" is put before it. */
  to?: string
  /** After the time: by web, by mail, the language. */
  via?: ReactNode
  files?: AttachedFile[]
  /** Older mail that was sent along, folded. */
  quoted?: ReactNode
  lang?: string
  children: ReactNode
}

/** What was said, oldest first. */
export const Conversation = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className="conversation" aria-label={label}>
    {children}
  </section>
)

export const Message = (props: MessageProps) => (
  <article className="message" id={props.id}>
    <Head {...props} />
    <Body {...props} />
  </article>
)

/** A note among colleagues: amber, a lock, and the word for it. */
export const NoteMessage = ({ title, ...props }: Omit<MessageProps, 'to'> & { title?: string }) => {
  const text = useText(uiWords)
  return (
    <article className="message note" id={props.id}>
      <p className="note-word">
        {shapes.lock}
        {title ?? text('noteInternal')}
      </p>
      <Head {...props} />
      <Body {...props} />
    </article>
  )
}

/** Something that happened by itself, as one line. */
export const AutoLine = ({ when, children }: { when?: Moment; children: ReactNode }) => (
  <p className="auto-line">
    {children}
    {when && (
      <>
        {' · '}
        <DateTime value={when} form="near" />
      </>
    )}
  </p>
)

const Head = ({ who, when, to, via }: MessageProps) => {
  const text = useText(uiWords)
  return (
    <header className="message-head">
      <strong>{who}</strong>
      {to && ` ${text('to', { name: to })}`}
      {' · '}
      <DateTime value={when} form="near" />
      {via && <> · {via}</>}
    </header>
  )
}

const Body = ({ files = [], quoted, lang, children }: MessageProps) => {
  const text = useText(uiWords)
  return (
    <>
      <div className="message-body" lang={lang}>
        {children}
      </div>
      {quoted && (
        <Disclosure summary={text('quoted')}>
          <blockquote className="message-body">{quoted}</blockquote>
        </Disclosure>
      )}
      {files.length > 0 && (
        <ul className="file-list" aria-label={text('files')}>
          {files.map((file) => (
            <li key={file.href}>
              {shapes.file}
              <Anchor href={file.href} reload>
                {file.name}
              </Anchor>
              {file.size && <span className="meta">{file.size}</span>}
              {file.after}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Two places to write that cannot be mistaken for each other: each holds a form of its own. */
export const WritingPlaces = ({ children }: { children: ReactNode }) => (
  <div className="writing-box">
    <div className="writing-places">{children}</div>
  </div>
)

/** Paper: what is written here leaves the house. */
export const ReplyPlace = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="writing reply" aria-label={title}>
    <h2 className="writing-title">{title}</h2>
    {children}
  </section>
)

/** Amber and locked: what is written here stays among colleagues. */
export const NotePlace = ({ title, children }: { title?: string; children: ReactNode }) => {
  const text = useText(uiWords)
  const said = title ?? text('noteInternal')
  return (
    <section className="writing note" aria-label={said}>
      <h2 className="writing-title">
        {shapes.lock}
        {said}
      </h2>
      {children}
    </section>
  )
}

import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { useSubmit } from 'react-router'
import { Button, Form, Hidden, Notice, useText } from '#ui/index.ts'
import { passkeyText } from '../../sign-in/passkeys/text.ts'

const never = () => () => {}
/** Passkeys need scripts and a browser that knows them: nothing of them is shown before that is known. */
export const usePasskeys = () => useSyncExternalStore(never, browserSupportsWebAuthn, () => false)

type CeremonyProps = {
  /** What the server wants signed, as JSON; null before it has been asked. */
  question: string | null
  /** What is sent back along with the browser's answer. */
  fields: Record<string, string>
}

/** Hands the server's question to the browser, and the browser's answer to the page. */
export const PasskeyCeremony = ({ question, fields }: CeremonyProps) =>
  question && <Asked key={question} question={question} fields={fields} />

function Asked({ question, fields }: CeremonyProps & { question: string }) {
  const text = useText(passkeyText)
  const submit = useSubmit()
  const [stopped, setStopped] = useState(false)
  useEffect(() => {
    const optionsJSON = JSON.parse(question)
    const answer =
      'pubKeyCredParams' in optionsJSON
        ? startRegistration({ optionsJSON })
        : startAuthentication({ optionsJSON })
    answer.then(
      (said) => submit({ ...fields, passkey: JSON.stringify(said) }, { method: 'post' }),
      () => setStopped(true),
    )
    // oxlint-disable-next-line react/exhaustive-deps -- once for each question
  }, [])
  if (!stopped) return <p role="status">{text('waiting')}</p>
  return (
    <Notice tone="warn" role="alert">
      <p>{text('stopped')}</p>
    </Notice>
  )
}

type ButtonProps = CeremonyProps & {
  /** What is sent to get the question. */
  ask: Record<string, string>
  children?: ReactNode
}

/** A form of one button, by which one shows who one is with a passkey. */
export function PasskeyForm({ ask, children, ...ceremony }: ButtonProps) {
  const text = useText(passkeyText)
  if (!usePasskeys()) return null
  return (
    <>
      {children}
      <Form label={text('use')}>
        {Object.entries(ask).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Button variant="quiet">{text('use')}</Button>
      </Form>
      <PasskeyCeremony {...ceremony} />
    </>
  )
}

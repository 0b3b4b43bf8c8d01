import { ActionForm, Button, DateTime, Facts, Form, Hidden, Steps, useText } from '#ui/index.ts'
import type { FormErrors } from '#ui/index.ts'
import { words } from '../../sign-in/text.ts'
import { CodeField } from './code-field.tsx'

type Errors = { errors?: FormErrors | undefined }

export function Begin() {
  const text = useText(words)
  return (
    <ActionForm fields={{ do: 'begin' }} variant="primary">
      {text('begin')}
    </ActionForm>
  )
}

/** What to do with the app, and the code that shows that it works. */
export function SetUpSteps(props: Errors & { picture: string; letters: string }) {
  const text = useText(words)
  return (
    <>
      <Steps
        items={[
          { title: text('step1'), text: text('step1Text') },
          {
            title: text('step2'),
            text: (
              <>
                <p>
                  <img src={props.picture} alt={text('picture')} width={220} height={220} />
                </p>
                <p>
                  {text('key')}: <code>{props.letters}</code>
                </p>
              </>
            ),
          },
          { title: text('step3') },
        ]}
      />
      <Form errors={props.errors}>
        <Hidden name="do" value="confirm" />
        <CodeField />
        <Button>{text('turnOn')}</Button>
      </Form>
    </>
  )
}

/** It is on: since when, how many codes are left, and the way out. */
export function On(props: Errors & { since: Date; codesLeft: number }) {
  const text = useText(words)
  return (
    <>
      <Facts
        items={[
          { term: text('onSince'), value: <DateTime value={props.since} /> },
          { term: text('codesLeft'), value: props.codesLeft },
        ]}
      />
      <p>{text('turnOffText')}</p>
      <Form errors={props.errors}>
        <Hidden name="do" value="remove" />
        <CodeField />
        <Button variant="danger">{text('turnOff')}</Button>
      </Form>
    </>
  )
}

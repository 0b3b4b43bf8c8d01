import type { Refused } from '#kernel/web/pages.ts'
import type { OwnPasskey } from '#modules/people/sign-in/passkeys/queries.ts'
import type { AskedProof } from '#modules/people/sign-in/proof.ts'
import {
  ActionForm,
  Anchor,
  Button,
  DateTime,
  Disclosure,
  Form,
  Hidden,
  PlainList,
  Section,
  TextField,
  useText,
} from '#ui/index.ts'
import { passkeyText } from '../../sign-in/passkeys/text.ts'
import { words } from '../../sign-in/text.ts'
import { PasskeyCeremony, usePasskeys } from './passkey.tsx'
import { ProofField } from './proof-field.tsx'

type Props = {
  /** Null: this installation can have none. */
  passkeys: OwnPasskey[] | null
  proof: AskedProof
  begun: { question: string; name: string } | undefined
  refused: Refused | undefined
}

/** One's passkeys: adds, renames and removes them. */
export function PasskeySection({ passkeys, ...adding }: Props) {
  const text = useText(passkeyText)
  return (
    <Section title={text('title')} id="passkeys" ruled>
      <p>{text('lead')}</p>
      {passkeys === null ? (
        <p>{text('notHere')}</p>
      ) : (
        <>
          {passkeys.length === 0 && <p>{text('none')}</p>}
          <PlainList
            items={passkeys.map((one) => ({
              id: one.id,
              title: one.name,
              meta: <Seen {...one} />,
              aside: <Change {...one} />,
            }))}
          />
          <Add {...adding} />
        </>
      )}
    </Section>
  )
}

function Seen({ createdAt, lastUsedAt, backedUp }: OwnPasskey) {
  const text = useText(passkeyText)
  return (
    <>
      {text('added')} <DateTime value={createdAt} form="near" />,{' '}
      {lastUsedAt ? (
        <>
          {text('lastUsed')} <DateTime value={lastUsedAt} form="near" />
        </>
      ) : (
        text('notUsed')
      )}
      {backedUp && `, ${text('backedUp')}`}
    </>
  )
}

function Change({ id, name }: OwnPasskey) {
  const text = useText(passkeyText)
  return (
    <Disclosure summary={text('change', { name })}>
      <Form label={`${text('rename')}: ${name}`}>
        <Hidden name="do" value="passkey-rename" />
        <Hidden name="passkeyId" value={id} />
        <TextField name="name" label={text('name')} defaultValue={name} maxLength={60} required />
        <Button variant="quiet" small>
          {text('rename')}
        </Button>
      </Form>
      <p>{text('removeText')}</p>
      <ActionForm fields={{ do: 'passkey-remove', passkeyId: id }} variant="danger" small>
        {text('remove')}
      </ActionForm>
    </Disclosure>
  )
}

function Add({ proof, begun, refused }: Omit<Props, 'passkeys'>) {
  const text = useText(passkeyText)
  const guard = useText(words)
  const theirs = refused?.values['do'] === 'passkey-begin' ? refused : undefined
  if (!usePasskeys()) return <p>{text('notInBrowser')}</p>
  if (proof === 'sign-in-anew')
    return (
      <p>
        {guard('signInAnew')} <Anchor href="/sign-in?then=%2Fmy%2Fsecurity">{guard('goOn')}</Anchor>
      </p>
    )
  const name = theirs?.values['name'] as string | undefined
  return (
    <>
      <Form label={text('add')} errors={theirs?.errors} values={name === undefined ? {} : { name }}>
        <Hidden name="do" value="passkey-begin" />
        <TextField
          name="name"
          label={text('name')}
          help={text('nameHelp')}
          maxLength={60}
          required
        />
        <ProofField proof={proof} />
        <Button variant="quiet">{text('add')}</Button>
      </Form>
      <PasskeyCeremony
        question={begun?.question ?? null}
        fields={{ do: 'passkey-add', name: begun?.name ?? '' }}
      />
    </>
  )
}

import type { Refused } from '#kernel/web/pages.ts'
import type { OwnAddresses } from '#modules/people/addresses/queries.ts'
import type { AskedProof } from '#modules/people/sign-in/proof.ts'
import {
  ActionForm,
  Anchor,
  Button,
  Checkbox,
  DateTime,
  Disclosure,
  Form,
  Hidden,
  PlainList,
  Section,
  Tag,
  TextField,
  useText,
} from '#ui/index.ts'
import { addressText } from '../../addresses/text.ts'
import { ProofField } from './proof-field.tsx'

type Proving = { proof: AskedProof; refused: Refused | undefined }

/** What a form of this page gets back: its own mistakes and what was typed, but never a secret. */
const mended = (refused: Refused | undefined, address?: string) => {
  const isThis = refused?.values['do'] === 'ask' && refused.values['for'] === (address ?? 'new')
  if (!isThis) return {}
  const { address: typed, main } = refused.values as Record<string, string | undefined>
  return { errors: refused.errors, values: { address: typed, main: main !== undefined } }
}

/** One's addresses, the main one first; each of the others to be chosen or removed. */
export function Addresses({ addresses, ...proving }: Proving & Pick<OwnAddresses, 'addresses'>) {
  const text = useText(addressText)
  return (
    <PlainList
      items={addresses.map(({ address, isPrimary, verifiedAt }) => ({
        id: address,
        title: address,
        meta: !verifiedAt && text('unconfirmed'),
        aside: isPrimary ? (
          <Tag tone="ok">{text('main')}</Tag>
        ) : (
          <Change address={address} verified={verifiedAt !== null} {...proving} />
        ),
      }))}
    />
  )
}

function Change(props: Proving & { address: string; verified: boolean }) {
  const text = useText(addressText)
  const { address, verified, proof, refused } = props
  const form = mended(refused, address)
  return (
    <Disclosure summary={text('change', { address })} open={'errors' in form}>
      {verified && proof !== 'sign-in-anew' && (
        <Form label={`${text('makeMain')}: ${address}`} {...form}>
          <Hidden name="do" value="ask" />
          <Hidden name="for" value={address} />
          <Hidden name="address" value={address} />
          <Hidden name="main" value="on" />
          <ProofField proof={proof} />
          <Button variant="quiet" small>
            {text('makeMain')}
          </Button>
        </Form>
      )}
      <p>{text('removeText')}</p>
      <ActionForm fields={{ do: 'drop', address }} variant="danger" small>
        {text('remove')}
      </ActionForm>
    </Disclosure>
  )
}

/** What one has asked for, what it waits for, and until when. */
export function Requests({ requests }: Pick<OwnAddresses, 'requests'>) {
  const text = useText(addressText)
  if (requests.length === 0) return null
  return (
    <Section title={text('waiting')} ruled>
      <PlainList
        items={requests.map(({ address, wish, confirmedAt, releasedAt, expiresAt }) => ({
          id: address,
          title: address,
          meta: (
            <>
              {!confirmedAt && <p>{text('waitsForNew', { address })}</p>}
              {wish === 'main' && !releasedAt && <p>{text('waitsForOld')}</p>}
              {text('until')} <DateTime value={expiresAt} />
            </>
          ),
          aside: confirmedAt ? null : (
            <ActionForm fields={{ do: 'drop', address }} small>
              {text('takeBack')}
            </ActionForm>
          ),
        }))}
      />
    </Section>
  )
}

/** Asks for an address; the answer is the same whether it is somebody's or not. */
export function AddAddress({ proof, refused }: Proving) {
  const text = useText(addressText)
  if (proof === 'sign-in-anew')
    return (
      <Section title={text('add')} ruled>
        <p>
          {text('signInAnew')}{' '}
          <Anchor href="/sign-in?then=%2Fmy%2Faddresses">{text('signIn')}</Anchor>
        </p>
      </Section>
    )
  return (
    <Section title={text('add')} ruled>
      <Form label={text('add')} {...mended(refused)}>
        <Hidden name="do" value="ask" />
        <Hidden name="for" value="new" />
        <TextField
          name="address"
          type="email"
          label={text('address')}
          help={text('addHelp')}
          maxLength={254}
          required
        />
        <Checkbox name="main" label={text('alsoMain')} />
        <ProofField proof={proof} />
        <Button>{text('add')}</Button>
      </Form>
    </Section>
  )
}

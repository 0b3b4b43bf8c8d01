import type { Refused } from '#kernel/web/pages.ts'
import type { PersonDetails } from '#modules/people/persons/page.ts'
import {
  ActionForm,
  Button,
  Buttons,
  Disclosure,
  Form,
  Hidden,
  Section,
  State,
  Table,
  TextField,
  useText,
} from '#ui/index.ts'
import { personsText } from '../../persons/text.ts'
import { mendedPerson } from './person-forms.ts'

type Address = PersonDetails['addresses'][number]
type Props = { addresses: Address[]; mayChange: boolean; refused: Refused | undefined }

/** The addresses that a person is known by, and where letters go. */
export function PersonAddresses({ addresses, mayChange, refused }: Props) {
  const text = useText(personsText)
  const add = mendedPerson(refused, 'add-address')
  return (
    <Section title={text('addresses')} ruled>
      <p>{text('addressesText')}</p>
      <Table
        caption={text('addresses')}
        hideCaption
        narrow="stack"
        columns={[
          { key: 'address', title: text('email'), header: true },
          { key: 'state', title: text('state') },
          ...(mayChange ? [{ key: 'deeds', title: text('change'), hideTitle: true }] : []),
        ]}
        rows={addresses.map((one) => ({
          id: one.address,
          cells: {
            address: one.address,
            state: (
              <>
                <State tone={one.verifiedAt ? 'done' : 'waiting'}>
                  {text(one.verifiedAt ? 'confirmed' : 'unconfirmed')}
                </State>
                {one.isPrimary && ` ${text('lettersGoHere')}`}
              </>
            ),
            deeds: one.isPrimary && one.verifiedAt ? null : <Deeds one={one} />,
          },
        }))}
      />
      {mayChange && (
        <Disclosure summary={text('addAddress')} open={'errors' in add}>
          <Form label={text('addAddress')} {...add}>
            <Hidden name="do" value="add-address" />
            <TextField name="address" type="email" label={text('email')} maxLength={254} required />
            <Button>{text('addAddress')}</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}

function Deeds({ one: { address, isPrimary, verifiedAt } }: { one: Address }) {
  const text = useText(personsText)
  return (
    <Buttons>
      {!verifiedAt && (
        <ActionForm fields={{ do: 'add-address', address }} variant="quiet" small>
          {text('vouch')}
        </ActionForm>
      )}
      {verifiedAt && !isPrimary && (
        <ActionForm fields={{ do: 'choose-address', address }} variant="quiet" small>
          {text('chooseAddress')}
        </ActionForm>
      )}
      {!isPrimary && (
        <ActionForm fields={{ do: 'remove-address', address }} variant="plain" small>
          {text('remove')}
        </ActionForm>
      )}
    </Buttons>
  )
}

import { inLang, type Text2 } from '#kernel/text.ts'
import { longDay } from '#kernel/time.ts'
import type { Refused } from '#kernel/web/pages.ts'
import type { PersonDetails } from '#modules/people/persons/page.ts'
import {
  ActionForm,
  Button,
  Disclosure,
  Form,
  Hidden,
  Section,
  Table,
  useLang,
  useText,
} from '#ui/index.ts'
import { personsText } from '../../persons/text.ts'
import { AffiliationFields, type Organisation } from './affiliation-fields.tsx'
import { mendedPerson } from './person-forms.ts'
import { useKind } from './person-table.tsx'

type Affiliation = PersonDetails['affiliations'][number]
type Props = {
  affiliations: Affiliation[]
  organisations: Organisation[]
  mayChange: boolean
  refused: Refused | undefined
}

/** Where the person works or studies, and from when to when. */
export function PersonAffiliations({ affiliations, mayChange, ...rest }: Props) {
  const text = useText(personsText)
  const lang = useLang()
  const kindOf = useKind()
  const add = mendedPerson(rest.refused, 'add-affiliation')
  const nameOf = ({ organisation, organisationId }: Affiliation): Text2 =>
    rest.organisations.find(({ id }) => id === organisationId)?.name ?? organisation
  return (
    <Section title={text('affiliations')} ruled>
      {affiliations.length === 0 && <p>{text('noAffiliation')}</p>}
      {affiliations.length > 0 && (
        <Table
          caption={text('affiliations')}
          hideCaption
          narrow="stack"
          columns={[
            { key: 'organisation', title: text('organisation'), header: true },
            { key: 'kind', title: text('kind') },
            { key: 'days', title: text('days') },
          ]}
          rows={affiliations.map((one) => ({
            id: one.id,
            cells: {
              organisation: inLang(nameOf(one), lang).text,
              kind: said(kindOf(one.kind), one.title && inLang(one.title, lang).text),
              days: said(
                one.validFrom && text('since', { day: longDay(one.validFrom, lang) }),
                one.validTo && text('until', { day: longDay(one.validTo, lang) }),
              ),
            },
            ...(mayChange && { below: <ChangeAffiliation one={one} {...rest} /> }),
          }))}
        />
      )}
      {mayChange && (
        <Disclosure summary={text('addAffiliation')} open={'errors' in add}>
          <Form label={text('addAffiliation')} {...add}>
            <Hidden name="do" value="add-affiliation" />
            <AffiliationFields organisations={rest.organisations} />
            <Button>{text('addAffiliation')}</Button>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}

/** What is known of it, or an empty cell. */
const said = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ') || null

function ChangeAffiliation({
  one,
  organisations,
  refused,
}: { one: Affiliation } & Pick<Props, 'organisations' | 'refused'>) {
  const text = useText(personsText)
  const sent = mendedPerson(refused, 'edit-affiliation', one.id)
  return (
    <Disclosure summary={text('change')} open={'errors' in sent}>
      <Form label={text('change')} {...sent}>
        <Hidden name="do" value="edit-affiliation" />
        <Hidden name="affiliationId" value={one.id} />
        <AffiliationFields organisations={organisations} given={one} />
        <Button variant="quiet">{text('save')}</Button>
      </Form>
      <ActionForm
        fields={{ do: 'remove-affiliation', affiliationId: one.id }}
        variant="danger"
        small
      >
        {text('remove')}
      </ActionForm>
    </Disclosure>
  )
}

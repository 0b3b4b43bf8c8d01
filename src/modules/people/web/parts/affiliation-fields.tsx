import { inLang, type Text2 } from '#kernel/text.ts'
import type { PersonDetails } from '#modules/people/persons/page.ts'
import { organisationKinds } from '#modules/people/organisation.ts'
import { affiliationKinds } from '#modules/people/persons/kinds.ts'
import { Select, TextField, useLang, useText } from '#ui/index.ts'
import { personsText } from '../../persons/text.ts'
import { kindWords } from '../../text.ts'

export type Organisation = { id: string; name: Text2; open: boolean }
type Given = PersonDetails['affiliations'][number]
type Props = { organisations: Organisation[]; given?: Given }

/** As what somebody is here, and where they come from: one on the list, or in words of one's own. */
export function OrganisationFields({ organisations, given }: Props) {
  const text = useText(personsText)
  const say = useText(kindWords)
  const lang = useLang()
  const offered = organisations.filter(({ id, open }) => open || id === given?.organisationId)
  const own = given?.organisationId ? undefined : given?.organisation
  return (
    <>
      <Select
        name="kind"
        label={text('kind')}
        empty={text('notKnown')}
        defaultValue={given?.kind ?? ''}
        options={affiliationKinds.map((value) => ({ value, label: say(value) }))}
      />
      {offered.length > 0 && (
        <Select
          name="organisationId"
          label={text('organisation')}
          empty={text('ownWords')}
          defaultValue={given?.organisationId ?? ''}
          options={offered.map(({ id, name }) => ({ value: id, label: inLang(name, lang).text }))}
        />
      )}
      <TextField
        name="organisation.sv"
        label={text('organisationSv')}
        maxLength={300}
        defaultValue={own?.sv}
      />
      <TextField
        name="organisation.en"
        label={text('organisationEn')}
        maxLength={300}
        defaultValue={own?.en}
      />
    </>
  )
}

/** The same with its sort and its days. */
export function AffiliationFields(props: Props) {
  const text = useText(personsText)
  const { given } = props
  return (
    <>
      <OrganisationFields {...props} />
      <TextField
        name="title.sv"
        label={text('titleSv')}
        maxLength={300}
        defaultValue={given?.title?.sv}
      />
      <TextField
        name="title.en"
        label={text('titleEn')}
        maxLength={300}
        defaultValue={given?.title?.en}
      />
      <Select
        name="organisationKind"
        label={text('organisationKind')}
        empty={false}
        defaultValue={given?.organisationKind ?? 'faculty-department'}
        options={organisationKinds.map((value) => ({
          value,
          label: text(`organisationKind.${value}`),
        }))}
      />
      <TextField
        name="validFrom"
        type="date"
        label={text('validFrom')}
        defaultValue={given?.validFrom ?? undefined}
      />
      <TextField
        name="validTo"
        type="date"
        label={text('validTo')}
        help={text('validToHelp')}
        defaultValue={given?.validTo ?? undefined}
      />
    </>
  )
}

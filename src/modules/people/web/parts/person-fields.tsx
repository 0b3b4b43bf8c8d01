import type { ReactNode } from 'react'
import { inLang, type Lang, type Text2 } from '#kernel/text.ts'
import { longestName } from '#modules/people/persons/longest-name.ts'
import { RadioGroup, Select, TextField, useLang, useText } from '#ui/index.ts'
import { personsText } from '../../persons/text.ts'

type Props = {
  campuses: { id: string; name: Text2; open: boolean }[]
  person?: { name: string; language: Lang; campusId: string | null }
  /** Between the name and the rest. */
  children?: ReactNode
}

/** Name, language and campus. */
export function AboutFields({ campuses, person, children }: Props) {
  const text = useText(personsText)
  const lang = useLang()
  const offered = campuses.filter(({ id, open }) => open || id === person?.campusId)
  return (
    <>
      <TextField
        name="name"
        label={text('name')}
        help={text('nameHelp')}
        maxLength={longestName}
        defaultValue={person?.name}
        required
      />
      {children}
      <RadioGroup
        name="language"
        label={text('language')}
        defaultValue={person?.language ?? 'sv'}
        required
        inline
        options={[
          { value: 'sv', label: text('swedish') },
          { value: 'en', label: text('english') },
        ]}
      />
      <Select
        name="campusId"
        label={text('campus')}
        empty={text('noCampus')}
        defaultValue={person?.campusId ?? ''}
        options={offered.map(({ id, name }) => ({ value: id, label: inLang(name, lang).text }))}
      />
    </>
  )
}

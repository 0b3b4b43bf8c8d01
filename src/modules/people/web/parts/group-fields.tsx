import { inLang, type Text2 } from '#kernel/text.ts'
import { Select, useLang, useText } from '#ui/index.ts'
import { groupText } from './group-text.ts'
import { Names } from './names.tsx'

type Choice = { id: string; name: Text2 }
type GroupFieldsProps = {
  places: { organisations: Choice[]; campuses: Choice[] }
  group?: { name: Text2; organisationId: string | null; campusId: string | null }
}

/** What a group is called and where it belongs. */
export const GroupFields = ({ places, group }: GroupFieldsProps) => {
  const text = useText(groupText)
  const lang = useLang()
  const options = (all: Choice[]) =>
    all.map(({ id, name }) => ({ value: id, label: inLang(name, lang).text }))
  return (
    <>
      <Names {...group?.name} />
      <Select
        name="organisationId"
        label={text('department')}
        empty={text('notSaid')}
        defaultValue={group?.organisationId ?? ''}
        options={options(places.organisations)}
      />
      <Select
        name="campusId"
        label={text('campus')}
        empty={text('notSaid')}
        defaultValue={group?.campusId ?? ''}
        options={options(places.campuses)}
      />
    </>
  )
}

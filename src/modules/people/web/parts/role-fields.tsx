import type { Role } from '#kernel/context.ts'
import { inLang } from '#kernel/text.ts'
import type { Grant, RolePlaces } from '#modules/people/roles/page.ts'
import { Button, Disclosure, Form, Hidden, Select, TextField } from '#ui/index.ts'
import { useLang, useText } from '#ui/index.ts'
import { rolesText } from '../../roles/text.ts'
import { words } from '../../text.ts'
import type { mendedPerson } from './person-forms.ts'

type GiveProps = { places: RolePlaces[]; grantable: Role[]; sent: ReturnType<typeof mendedPerson> }

/** A new role: which, where, and from when to when. */
export function GiveRole({ places, grantable, sent }: GiveProps) {
  const text = useText(rolesText)
  const say = useText(words)
  return (
    <Disclosure summary={text('give')} open={'errors' in sent}>
      <Form label={text('give')} {...sent}>
        <Hidden name="do" value="give-role" />
        <Select
          name="role"
          label={text('role')}
          options={grantable.map((role) => ({ value: role, label: say(`role.${role}`) }))}
          required
        />
        <Select name="where" label={text('where')} options={usePlaceOptions(places)} required />
        <RoleDays />
        <Button>{text('give')}</Button>
      </Form>
    </Disclosure>
  )
}

/** The unit as a whole, then its departments, each with its teams: those that are open. */
function usePlaceOptions(places: RolePlaces[]) {
  const text = useText(rolesText)
  const lang = useLang()
  return places.map(({ unitId, name, departments, teams }) => {
    const option = ({ id, name }: RolePlaces['departments'][number]) => ({
      value: id,
      label: inLang(name, lang).text,
    })
    const open = <T extends { open: boolean }>(all: T[]) => all.filter((one) => one.open)
    return {
      label: inLang(name, lang).text,
      options: [
        { value: unitId, label: text('wholeUnit') },
        ...open(departments).flatMap((department) => [
          option(department),
          ...open(teams)
            .filter(({ departmentId }) => departmentId === department.id)
            .map((team) => {
              const { value, label } = option(team)
              return { value, label: `${inLang(department.name, lang).text} › ${label}` }
            }),
        ]),
      ],
    }
  })
}

export function RoleDays({ given }: { given?: Grant }) {
  const text = useText(rolesText)
  return (
    <>
      <TextField
        name="validFrom"
        type="date"
        label={text('validFrom')}
        help={text('validFromHelp')}
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

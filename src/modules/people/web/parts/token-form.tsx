import type { Role } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import type { Refused } from '#kernel/web/pages.ts'
import { Button, Form, Hidden, Select, TextField, useLang, useText } from '#ui/index.ts'
import { words } from '../../sign-in/text.ts'
import { words as own } from '../../text.ts'

type Props = {
  units: { id: string; name: Text2 }[]
  roles: readonly Role[]
  refused?: Refused | undefined
}

/** A new token: what it is for, what it may, and for how long. */
export function TokenForm({ units, roles, refused }: Props) {
  const text = useText(words)
  const say = useText(own)
  const lang = useLang()
  const [only] = units
  const lives = [30, 90, 365].map((n) => ({ value: String(n), label: text('daysLong', { n }) }))
  return (
    <Form errors={refused?.errors} values={refused?.values} label={text('newToken')}>
      {units.length === 1 && only ? (
        <Hidden name="unitId" value={only.id} />
      ) : (
        <Select
          name="unitId"
          label={text('unit')}
          options={units.map(({ id, name }) => ({ value: id, label: name[lang] }))}
          required
        />
      )}
      <TextField
        name="name"
        label={text('tokenFor')}
        help={text('tokenForHelp')}
        maxLength={100}
        required
      />
      <Select
        name="role"
        label={text('tokenRole')}
        defaultValue="staff"
        options={roles.map((role) => ({ value: role, label: say(`role.${role}`) }))}
        required
      />
      <Select name="days" label={text('tokenLife')} defaultValue="90" options={lives} required />
      <Button>{text('makeToken')}</Button>
    </Form>
  )
}

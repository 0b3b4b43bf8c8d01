import {
  ActionForm,
  Button,
  Disclosure,
  Form,
  Hidden,
  TextField,
  typed,
  useText,
} from '#ui/index.ts'
import { GroupFields } from './group-fields.tsx'
import type { GroupProps } from './group-members.tsx'
import { groupText } from './group-text.ts'

export const EditGroup = ({ data, refused }: GroupProps) => {
  const text = useText(groupText)
  const { group, places } = data
  const isIt = refused?.values['do'] === 'edit'
  return (
    <Disclosure summary={text('edit')} open={isIt}>
      <Form
        label={text('edit')}
        {...(isIt && { errors: refused.errors, values: typed(refused.values) })}
      >
        <Hidden name="do" value="edit" />
        <Hidden name="version" value={group.version} />
        <GroupFields places={withOwn(data, places)} group={group} />
        <TextField
          name="closedOn"
          type="date"
          label={text('closedOn')}
          help={text('closedHelp')}
          defaultValue={group.closedOn ?? ''}
        />
        <Button>{text('save')}</Button>
      </Form>
    </Disclosure>
  )
}

/** What the group had already can be kept, though nobody else can choose it any more. */
const withOwn = (
  { group, organisation }: GroupProps['data'],
  places: GroupProps['data']['places'],
) => {
  const { organisationId: id } = group
  const known = !id || !organisation || places.organisations.some((one) => one.id === id)
  return known
    ? places
    : { ...places, organisations: [...places.organisations, { id, name: organisation }] }
}

export const Leave = ({ data }: GroupProps) => {
  const text = useText(groupText)
  const last = data.members.filter(({ leads }) => leads)
  const alone = last.length === 1 && last[0]!.personId === data.me
  return (
    <Disclosure summary={text('leave')}>
      <p>{text(alone ? 'leaveAsLast' : 'leaveText')}</p>
      <ActionForm fields={{ do: 'end', personId: data.me! }} variant="danger">
        {text('leaveDo')}
      </ActionForm>
    </Disclosure>
  )
}

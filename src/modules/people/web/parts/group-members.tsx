import type { Refused } from '#kernel/web/pages.ts'
import type { GroupData } from '#modules/people/groups/queries.ts'
import { ActionForm, Button, Buttons, DateTime, Disclosure, Form, Hidden } from '#ui/index.ts'
import { PlainList, Stack, Tag, TextField, typed, useText } from '#ui/index.ts'
import { groupText } from './group-text.ts'

export type GroupProps = { data: GroupData; refused: Refused | undefined }
type Member = GroupData['members'][number]

/** Who belongs to the group; those who keep it add, hand over and take out. */
export const Members = ({ data, refused }: GroupProps) => {
  const text = useText(groupText)
  const { members, may } = data
  return (
    <Stack>
      <PlainList
        items={members.map((member) => ({
          id: member.personId,
          title: (
            <>
              {member.name} {member.leads && <Tag tone="accent">{text('leader')}</Tag>}
            </>
          ),
          meta: (
            <>
              {member.email && `${member.email} · `}
              {text('since')} <DateTime value={member.fromDay} form="short" />
              {may.keep && <MemberActs member={member} data={data} />}
            </>
          ),
        }))}
      />
      {may.keep && <AddMember refused={refused} />}
    </Stack>
  )
}

const MemberActs = ({ member, data }: { member: Member; data: GroupData }) => {
  const text = useText(groupText)
  const { personId, leads } = member
  return (
    <Buttons>
      <ActionForm fields={{ do: 'leads', personId, leads: String(!leads) }} variant="quiet" small>
        {text(leads ? 'makeMember' : 'makeLeader')}
      </ActionForm>
      {personId !== data.me && (
        <ActionForm fields={{ do: 'end', personId }} variant="plain" small>
          {text('takeOut')}
        </ActionForm>
      )}
    </Buttons>
  )
}

const AddMember = ({ refused }: { refused: Refused | undefined }) => {
  const text = useText(groupText)
  const isIt = refused?.values['do'] === 'add'
  return (
    <Disclosure summary={text('addMember')} open={isIt}>
      <Form
        label={text('addMember')}
        {...(isIt && { errors: refused.errors, values: typed(refused.values) })}
      >
        <Hidden name="do" value="add" />
        <TextField name="email" type="email" label={text('email')} maxLength={254} required />
        <TextField name="name" label={text('name')} help={text('nameHelp')} maxLength={200} />
        <p className="meta">{text('addHelp')}</p>
        <Button>{text('add')}</Button>
      </Form>
    </Disclosure>
  )
}

/** Who has belonged to it, and when. */
export const Former = ({ data }: GroupProps) => {
  const text = useText(groupText)
  return (
    <Disclosure summary={text('history')}>
      <PlainList
        items={data.former.map(({ personId, name, leads, fromDay, untilDay }) => ({
          id: personId + fromDay,
          title: leads ? `${name}, ${text('leader').toLowerCase()}` : name,
          meta: (
            <>
              <DateTime value={fromDay} form="short" /> –{' '}
              <DateTime value={untilDay!} form="short" />
            </>
          ),
        }))}
      />
    </Disclosure>
  )
}

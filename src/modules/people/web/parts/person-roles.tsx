import type { Role } from '#kernel/context.ts'
import { inLang } from '#kernel/text.ts'
import { longDay } from '#kernel/time.ts'
import type { Refused } from '#kernel/web/pages.ts'
import type { Grant, RolePlaces } from '#modules/people/roles/page.ts'
import { ActionForm, Button, Disclosure, Form, Hidden } from '#ui/index.ts'
import { Section, Table, useLang, useText } from '#ui/index.ts'
import { rolesText } from '../../roles/text.ts'
import { words } from '../../text.ts'
import { mendedPerson } from './person-forms.ts'
import { RaiseRightsFirst } from './raise-rights.tsx'
import { GiveRole, RoleDays } from './role-fields.tsx'

type Props = {
  roles: Grant[]
  grantable: Role[]
  places: RolePlaces[]
  may: { giveRoles: boolean; elevated: boolean }
  personId: string
  refused: Refused | undefined
}

/** What a person may in the units that the reader administers: where, and from when to when. */
export function PersonRoles({ roles, grantable, places, may, personId, refused }: Props) {
  const text = useText(rolesText)
  const say = useText(words)
  const nameOf = usePlaces(places)
  const daysOf = useDays()
  return (
    <Section title={text('roles')} ruled>
      {may.giveRoles && (
        <RaiseRightsFirst
          elevated={may.elevated}
          what={text('elevateFirst')}
          then={`/admin/people/${personId}`}
        />
      )}
      {roles.length === 0 ? (
        <p>{text('none')}</p>
      ) : (
        <Table
          caption={text('roles')}
          hideCaption
          narrow="stack"
          columns={[
            { key: 'role', title: text('role'), header: true },
            { key: 'where', title: text('where') },
            { key: 'days', title: text('days') },
          ]}
          rows={roles.map((grant) => ({
            id: grant.id,
            cells: {
              role: say(`role.${grant.role}`),
              where: nameOf(grant),
              days: daysOf(grant),
            },
            ...(may.giveRoles && { below: <ChangeRole grant={grant} refused={refused} /> }),
          }))}
        />
      )}
      {may.giveRoles && (
        <GiveRole places={places} grantable={grantable} sent={mendedPerson(refused, 'give-role')} />
      )}
    </Section>
  )
}

function ChangeRole({ grant, refused }: { grant: Grant; refused: Refused | undefined }) {
  const text = useText(rolesText)
  const { id: grantId, role, unitId, version } = grant
  const sent = mendedPerson(refused, 'role-days', grantId)
  return (
    <Disclosure summary={text('change')} open={'errors' in sent}>
      <Form label={text('changeDays')} {...sent}>
        <Hidden name="do" value="role-days" />
        <Hidden name="grantId" value={grantId} />
        <Hidden name="version" value={String(version)} />
        <RoleDays given={grant} />
        <Button variant="quiet">{text('save')}</Button>
      </Form>
      <ActionForm fields={{ do: 'take-role', grantId, role, unitId }} variant="danger" small>
        {text('take')}
      </ActionForm>
    </Disclosure>
  )
}

function usePlaces(places: RolePlaces[]) {
  const text = useText(rolesText)
  const lang = useLang()
  const parts = places.flatMap(({ departments, teams }) => [...departments, ...teams])
  return ({ unitId, departmentId, teamId }: Grant) => {
    const part = parts.find(({ id }) => id === (teamId ?? departmentId))
    if (part) return inLang(part.name, lang).text
    const unit = places.find((one) => one.unitId === unitId)
    return unit && places.length > 1 ? inLang(unit.name, lang).text : text('wholeUnit')
  }
}

function useDays() {
  const text = useText(rolesText)
  const lang = useLang()
  return ({ validFrom, validTo }: Grant) =>
    [
      validFrom && text('from', { day: longDay(validFrom, lang) }),
      validTo && text('to', { day: longDay(validTo, lang) }),
    ]
      .filter(Boolean)
      .join(', ') || text('always')
}

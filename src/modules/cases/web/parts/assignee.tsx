import type { Refused } from '#kernel/web/pages.ts'
import type { CaseData } from '#modules/cases/queries/case-page.ts'
import { ActionForm, Button, Disclosure, Form, Hidden, Select, Stack, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { useAway } from './away.ts'
import { mended } from './writing.tsx'

/** Who has the case; taking it, handing it over, letting it go. */
export const Assignee = ({ data, refused }: { data: CaseData; refused: Refused | undefined }) => {
  const text = useText(words)
  const { assignee, colleagues, me, may, theCase } = data
  const { version } = theCase
  const mine = assignee?.id === me
  const said = useAway()
  return (
    <Stack gap="tight">
      <p>
        {assignee ? <strong>{assignee.name}</strong> : text('nobody')}
        {mine && ` (${text('you')})`}
        {assignee?.away && (
          <>
            <br />
            {said(assignee.away)}
          </>
        )}
      </p>
      {may.take && !mine && me && (
        <div data-take>
          <ActionForm fields={{ do: 'assign', assigneeId: me, version }} small>
            {text('take')}
          </ActionForm>
        </div>
      )}
      {may.work && (
        <Disclosure summary={text('handOpen')} open={refused?.values['do'] === 'assign'}>
          <Stack gap="tight">
            <Form label={text('handOpen')} {...mended(refused, 'assign')}>
              <Hidden name="do" value="assign" />
              <Hidden name="version" value={version} />
              <Select
                name="assigneeId"
                label={text('handTo')}
                required
                options={colleagues
                  .filter(({ id }) => id !== me)
                  .map(({ id, name, away }) => ({
                    value: id,
                    label: away ? `${name} (${said(away)})` : name,
                  }))}
              />
              <Button small variant="quiet">
                {text('hand')}
              </Button>
            </Form>
            {assignee && (
              <ActionForm fields={{ do: 'assign', assigneeId: '', version }} variant="plain" small>
                {text('letGo')}
              </ActionForm>
            )}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  )
}

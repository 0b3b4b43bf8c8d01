import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnEdited } from '#modules/catalogue/editing/act.ts'
import { editPage } from '#modules/catalogue/editing/edit-page.ts'
import { subjectOf } from '#modules/catalogue/editing/subject.ts'
import {
  Anchor,
  Breadcrumb,
  Button,
  Buttons,
  Disclosure,
  Form,
  Hidden,
  Notice,
  Page,
  Section,
  Stack,
  TextField,
  typed,
  useText,
} from '#ui/index.ts'
import { editingText } from '../editing/text.ts'
import type { Route } from './+types/edit'
import { Changes } from './parts/changes.tsx'
import { DraftState } from './parts/draft-state.tsx'
import { EditedField } from './parts/edit-field.tsx'
import { EditPersons, Rename } from './parts/edit-beside.tsx'

export const handle = { scripts: true }

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await editPage(ctx, subjectOf(ctx, args.params))),
    done: new URL(args.request.url).searchParams.get('done'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) =>
    redirect(await actOnEdited(ctx, subjectOf(ctx, args.params), input)),
  )

/** A service or guide as it is written: both languages beside each other, and what can be done with it. */
export default function Edit({ loaderData, actionData }: Route.ComponentProps) {
  const { kind, slug, name, draft, version, changes, groups } = loaderData
  const text = useText(editingText)
  const refused = actionData?.ok === false ? actionData : undefined
  const by = (refused?.values['do'] as string | undefined) ?? ''
  const mine = refused && !['rename', 'persons'].includes(by) ? refused : undefined
  const overtaken = mine?.code === 'changed_meanwhile' && by.startsWith('publish')
  const values = mine ? typed(mine.values) : flat(loaderData.typed)
  const given = mine ? listed(values) : loaderData.typed
  return (
    <Page
      title={text('edit', { name })}
      before={
        <Breadcrumb
          items={[
            { href: '/admin', label: text('admin') },
            { href: '/admin/catalogue', label: text('catalogue') },
          ]}
        />
      }
    >
      <Stack gap="loose">
        <DraftState {...loaderData} />
        {overtaken && (
          <Notice tone="warn" role="alert">
            <p>{text('overtaken')}</p>
          </Notice>
        )}
        {changes.length > 0 && (
          <Disclosure summary={text('changes')}>
            <Changes changes={changes} />
          </Disclosure>
        )}
        <Form
          key={`${version} ${by}`}
          values={values}
          {...(mine && !overtaken && { errors: errorsOf(mine) })}
          label={text('edit', { name })}
        >
          {!overtaken && <Hidden name="version" value={version} />}
          {groups.map(({ id, fields }) => (
            <Section key={id} title={text(`group_${id}` as 'group_texts')} ruled>
              {fields.map((field) => (
                <EditedField
                  key={field.name}
                  field={field}
                  choices={loaderData.choices}
                  typed={given}
                />
              ))}
            </Section>
          ))}
          <Buttons>
            <Button name="do" value="save">
              {text('save')}
            </Button>
            <Button name="do" value="preview" variant="quiet">
              {text('preview')}
            </Button>
            <Button name="do" value={overtaken ? 'publish-anyway' : 'publish'} variant="quiet">
              {text(overtaken ? 'publishAnyway' : 'publish')}
            </Button>
          </Buttons>
          <Disclosure summary={text('later')} open={by === 'schedule'}>
            <TextField name="publishAt" label={text('publishAt')} type="datetime-local" unmarked />
            <Button name="do" value="schedule" variant="quiet">
              {text('schedule')}
            </Button>
          </Disclosure>
        </Form>
        {draft && (
          <Form label={text('discard')} inline>
            {draft.publishAt && (
              <Button name="do" value="unschedule" variant="quiet">
                {text('unschedule')}
              </Button>
            )}
            <Button name="do" value="discard" variant="plain">
              {text('discard')}
            </Button>
          </Form>
        )}
        {loaderData.exists && (
          <>
            <EditPersons
              persons={loaderData.persons}
              refused={by === 'persons' ? refused : undefined}
            />
            <Rename slug={slug} refused={by === 'rename' ? refused : undefined} />
            <p>
              <Anchor href={`/admin/catalogue/${kind}s/${slug}/history`}>{text('history')}</Anchor>
              {' · '}
              <Anchor href={`/${kind}s/${slug}`}>{text('see')}</Anchor>
            </p>
          </>
        )}
      </Stack>
    </Page>
  )
}

type Refused = { message: string; errors: Record<string, string> }
const errorsOf = ({ errors, message }: Refused) =>
  Object.keys(errors).length > 0 ? errors : { form: message }

const flat = (lists: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, list.length === 1 ? list[0]! : list]),
  )
const listed = (values: ReturnType<typeof typed>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, [value ?? []].flat().map(String)]),
  )

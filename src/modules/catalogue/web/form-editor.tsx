import { redirect } from 'react-router'
import { inLang } from '#kernel/text.ts'
import { nonceContext } from '#kernel/web/nonce.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnForm } from '#modules/catalogue/forms/act-on-form.ts'
import { formEditorPage, type Looked } from '#modules/catalogue/forms/editor.ts'
import {
  Breadcrumb,
  Button,
  Buttons,
  DateTime,
  Form,
  type FormErrors,
  Hidden,
  LinkButton,
  Page,
  PlainList,
} from '#ui/index.ts'
import { Section, TextArea, typed, useLang, useText } from '#ui/index.ts'
import { formsText } from '../forms/text.ts'
import { AddQuestion } from './parts/form-add.tsx'
import { FormQuestions } from './parts/form-questions.tsx'
import { Changes, Findings, Preview } from './parts/form-looked.tsx'
import type { Route } from './+types/form-editor'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await formEditorPage(ctx, args.params.slug)),
    nonce: args.context.get(nonceContext),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const done = await actOnForm(ctx, args.params.slug, input)
    if (done === 'saved') throw redirect(`/admin/forms/${args.params.slug}`)
    return { ok: true as const, looked: done }
  })

/** One form: tried as often as one likes, then saved as a new version. */
export default function FormEditor({
  loaderData,
  actionData,
  params: { slug },
}: Route.ComponentProps) {
  const text = useText(formsText)
  const lang = useLang()
  const { name, version, versions, nonce } = loaderData
  const refused = actionData?.ok === false ? actionData : undefined
  // What is wrong in the question that is written comes back with the form as it was.
  const before = refused?.more['looked'] as Looked | undefined
  const looked = (actionData?.ok ? actionData.looked : before) ?? loaderData.looked
  const notJson: FormErrors = { json: text('notJson') }
  const errors =
    refused &&
    (refused.errors['json'] ? notJson : before ? refused.errors : { form: refused.message })
  const json = refused ? String(refused.values['json'] ?? '') : looked.json
  return (
    <Page
      title={inLang(name, lang).text}
      lead={text('editLead')}
      before={<Breadcrumb items={[{ href: '/admin/forms', label: text('title') }]} />}
      actions={
        <>
          <LinkButton href={`/services/${slug}/answers?form=csv`} variant="quiet" reload>
            {text('answersCsv')}
          </LinkButton>
          <LinkButton href={`/services/${slug}/answers?form=json`} variant="quiet" reload>
            {text('answersJson')}
          </LinkButton>
        </>
      }
    >
      {!refused && <Findings looked={looked} tried={actionData?.ok === true} />}
      {!refused && <Changes changes={looked.changes} />}
      <Form errors={errors} values={refused && typed(refused.values)}>
        <Hidden name="version" value={version} />
        <Buttons>
          <Button name="step" value="look" variant="quiet">
            {text('look')}
          </Button>
        </Buttons>
        <FormQuestions list={looked.list} open={looked.open} wrong={before !== undefined} />
        <AddQuestion groups={looked.groups} />
        <TextArea
          key={json.length}
          name="json"
          label={text('json')}
          help={text('jsonHelp')}
          rows={16}
          defaultValue={json}
          required
        />
        <Buttons>
          <Button name="step" value="look" variant="quiet">
            {text('look')}
          </Button>
          <Button name="step" value="save">
            {text('save')}
          </Button>
        </Buttons>
      </Form>
      <Section title={text('preview')} ruled>
        <Preview page={looked.preview} nonce={nonce} />
      </Section>
      <Section title={text('versions')} ruled>
        <PlainList
          items={versions.map(({ version, createdAt, changes }) => ({
            id: String(version),
            title: text('version', { n: version }),
            meta: changes.map(({ id, change }) => `${id}: ${text(change)}`).join(', '),
            aside: <DateTime value={createdAt} form="day" />,
          }))}
        />
      </Section>
    </Page>
  )
}

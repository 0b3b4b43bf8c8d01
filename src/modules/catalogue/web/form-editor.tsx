import { redirect } from 'react-router'
import { inLang } from '#kernel/text.ts'
import { nonceContext } from '#kernel/web/nonce.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { formEditorPage, readForm, tryForm } from '#modules/catalogue/forms/editor.ts'
import { putServiceForm } from '#modules/catalogue/forms/operations.ts'
import {
  Breadcrumb,
  Button,
  Buttons,
  DateTime,
  Form,
  type FormErrors,
  Hidden,
  Page,
  PlainList,
} from '#ui/index.ts'
import { Section, TextArea, useLang, useText } from '#ui/index.ts'
import { formsText } from '../forms/text.ts'
import { Changes, Findings, Preview } from './parts/form-looked.tsx'
import type { Route } from './+types/form-editor'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await formEditorPage(ctx, args.params.slug)),
    nonce: args.context.get(nonceContext),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { step, json, version }) => {
    const { slug } = args.params
    const looked = await tryForm(ctx, slug, json)
    if (step !== 'save' || looked.findings.length > 0) return { ok: true as const, looked }
    const fields = readForm(json)
    await putServiceForm(ctx, { service: slug, fields, version })
    throw redirect(`/admin/forms/${slug}`)
  })

/** One form: tried as often as one likes, then saved as a new version. */
export default function FormEditor({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(formsText)
  const lang = useLang()
  const { name, version, versions, nonce } = loaderData
  const looked = actionData?.ok ? actionData.looked : loaderData.looked
  const refused = actionData?.ok === false ? actionData : undefined
  const notJson: FormErrors = { json: text('notJson') }
  const errors = refused && (refused.errors['json'] ? notJson : { form: refused.message })
  const json = refused ? String(refused.values['json'] ?? '') : looked.json
  return (
    <Page
      title={inLang(name, lang).text}
      lead={text('editLead')}
      before={<Breadcrumb items={[{ href: '/admin/forms', label: text('title') }]} />}
    >
      {!refused && <Findings looked={looked} tried={actionData?.ok === true} />}
      {!refused && <Changes changes={looked.changes} />}
      <Form errors={errors}>
        <Hidden name="version" value={version} />
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

import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnCodes } from '#modules/catalogue/codes/act.ts'
import { codesPage } from '#modules/catalogue/codes/queries.ts'
import { Anchor, Breadcrumb, Button, Empty, FileField, Form, Notice, Page } from '#ui/index.ts'
import { Section, Table, TextField, useText } from '#ui/index.ts'
import { codesText } from '../codes/text.ts'
import { CodesReport } from './parts/codes-report.tsx'
import type { Route } from './+types/codes'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({
    ...(await codesPage(ctx)),
    stored: new URL(args.request.url).searchParams.has('stored'),
  }))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const done = await actOnCodes(ctx, input)
    if (done.did === 'stored') throw redirect('/admin/codes?stored=1')
    return { ok: true as const, ...done }
  })

/** The lists of codes that forms ask from, and the files that replace them. */
export default function Codes({ loaderData: { lists, stored }, actionData }: Route.ComponentProps) {
  const text = useText(codesText)
  const refused = actionData?.ok === false ? actionData : undefined
  const given = actionData?.ok === true ? actionData : undefined
  return (
    <Page
      title={text('title')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {stored && !actionData && (
        <Notice tone="ok" role="status">
          <p>{text('stored')}</p>
        </Notice>
      )}
      {refused && Object.keys(refused.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      {given && <CodesReport report={given.report} csv={given.csv} />}
      {lists.length === 0 ? (
        <Empty title={text('none')}>
          <p>{text('noneText')}</p>
        </Empty>
      ) : (
        <Table
          caption={text('title')}
          hideCaption
          columns={[
            { key: 'list', title: text('list'), header: true },
            { key: 'codes', title: text('codes'), align: 'end' },
            { key: 'open', title: text('open'), align: 'end' },
            { key: 'file', title: text('export') },
          ]}
          rows={lists.map(({ list, codes, open }) => ({
            id: list,
            cells: {
              ...{ list, codes, open },
              file: (
                <Anchor href={`/admin/codes/${list}/csv`} reload>
                  {`${list}.csv`}
                </Anchor>
              ),
            },
          }))}
        />
      )}
      <Section title={text('import')} ruled>
        <p>{text('importHelp')}</p>
        <Form files label={text('import')} errors={refused?.errors}>
          <TextField
            name="list"
            label={text('list')}
            help={text('listHelp')}
            defaultValue={String(refused?.values['list'] ?? lists[0]?.list ?? 'cost-centres')}
            maxLength={60}
            required
          />
          <FileField name="file" label={text('file')} required />
          <Button variant="quiet">{text('look')}</Button>
        </Form>
      </Section>
    </Page>
  )
}

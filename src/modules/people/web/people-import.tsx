import { read, submit } from '#kernel/web/pages.ts'
import { actOnImport } from '#modules/people/import/held.ts'
import { administratorsOnly } from '#modules/people/policy.ts'
import { Breadcrumb, Button, FileField, Form, Notice, Page, Section, useText } from '#ui/index.ts'
import { importText } from '../import/text.ts'
import { ImportReport } from './parts/import-report.tsx'
import { RaiseRights } from './parts/raise-rights.tsx'
import type { Route } from './+types/people-import'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    administratorsOnly(ctx)
    return null
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => ({ ok: true as const, ...(await actOnImport(ctx, input)) }))

const said = {
  changed_meanwhile: 'meanwhile',
  invalid: 'skipNeeded',
  elevation_needed: 'elevate',
} as const

/** A file of persons: what it would change, and then the yes. */
export default function PeopleImport({ actionData }: Route.ComponentProps) {
  const text = useText(importText)
  const refused = actionData?.ok === false ? actionData : undefined
  const answer = actionData?.ok ? actionData : undefined
  const report = answer && 'report' in answer ? answer.report : undefined
  const done = answer && 'done' in answer ? answer.done : undefined
  const refusal = answer && 'refusal' in answer ? answer.refusal : undefined
  return (
    <Page
      title={text('import')}
      lead={text('lead')}
      before={
        <Breadcrumb
          items={[
            { href: '/admin', label: text('admin') },
            { href: '/admin/people', label: text('people') },
          ]}
        />
      }
    >
      {done && (
        <Notice tone="ok" role="status">
          <p>{text('done', done)}</p>
        </Notice>
      )}
      {refusal && refusal in said && (
        <Notice tone="warn" role="alert">
          <p>{text(said[refusal as keyof typeof said])}</p>
          {refusal === 'elevation_needed' && (
            <p>
              <RaiseRights then="/admin/people/import" />
            </p>
          )}
        </Notice>
      )}
      {refused && Object.keys(refused.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
          {typeof refused.more['line'] === 'number' && (
            <p>{text('line', { n: refused.more['line'] })}</p>
          )}
        </Notice>
      )}
      {report && <ImportReport report={report} />}
      <Section title={text('file')} ruled>
        <Form files errors={refused?.errors} label={text('import')}>
          <FileField name="file" label={text('file')} accept=".csv,text/csv,text/plain" required />
          <Button variant={report ? 'quiet' : 'primary'}>{text('look')}</Button>
        </Form>
      </Section>
      <Section title={text('columnsTitle')} ruled>
        <p>{text('columnsText')}</p>
      </Section>
    </Page>
  )
}

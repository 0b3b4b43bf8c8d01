import { read } from '#kernel/web/pages.ts'
import { processingRegister } from '#modules/people/privacy/register.ts'
import { Breadcrumb, Facts, LinkButton, Page, Section, Table, useText } from '#ui/index.ts'
import { fateWords, moduleWords, privacyText } from '../privacy/text.ts'
import type { Route } from './+types/processing'

export const loader = (args: Route.LoaderArgs) => read(args, processingRegister)

/** The register of processing, module by module; it prints as it stands. */
export default function Processing({
  loaderData: { unit, entries, disposed },
}: Route.ComponentProps) {
  const text = useText(privacyText)
  const fate = useText(fateWords)
  const called = useText(moduleWords)
  const modules = [...new Set(entries.map(({ module }) => module))]
  return (
    <Page
      title={text('register')}
      lead={text('registerLead', { unit })}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
      actions={
        <>
          <LinkButton href="/admin/processing/file?form=csv" variant="quiet" reload>
            {text('csv')}
          </LinkButton>
          <LinkButton href="/admin/processing/file?form=json" variant="quiet" reload>
            {text('json')}
          </LinkButton>
        </>
      }
    >
      {modules.map((module) => (
        <Section key={module} title={called(module as keyof typeof moduleWords)} ruled>
          {entries
            .filter((one) => one.module === module)
            .map((one) => (
              <Section key={one.table} title={one.title} level={3}>
                <Facts
                  items={[
                    { term: text('purpose'), value: one.purpose },
                    { term: text('basis'), value: one.basis },
                    { term: text('columns'), value: `${one.table}: ${one.columns.join(', ')}` },
                    { term: text('seenBy'), value: one.seenBy },
                    { term: text('keptFor'), value: one.kept },
                    {
                      term: text('erasure'),
                      value: one.erasure.map((key) => fate(key)).join(', '),
                    },
                    one.stays !== null && { term: text('stays'), value: one.stays },
                  ]}
                />
              </Section>
            ))}
        </Section>
      ))}
      <Section title={text('disposed')} ruled>
        <p>{text('disposedLead')}</p>
        {disposed.length === 0 ? (
          <p>{text('disposedNone')}</p>
        ) : (
          <Table
            caption={text('disposed')}
            hideCaption
            columns={[
              { key: 'day', title: text('day'), header: true, width: 'narrow' },
              { key: 'what', title: text('what') },
              { key: 'retention', title: text('retention') },
              { key: 'n', title: text('count'), align: 'end' },
            ]}
            rows={disposed.map(({ day, record, title, retention, n }) => ({
              id: `${day} ${record} ${retention}`,
              cells: { day, what: title, retention: text(`retention.${retention}`), n },
            }))}
          />
        )}
      </Section>
    </Page>
  )
}

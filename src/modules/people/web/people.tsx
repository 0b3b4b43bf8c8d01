import { read } from '#kernel/web/pages.ts'
import { findPersons } from '#modules/people/persons/search.ts'
import { administratorsOnly } from '#modules/people/policy.ts'
import {
  Breadcrumb,
  Buttons,
  Empty,
  LinkButton,
  Notice,
  Page,
  SearchBox,
  useText,
} from '#ui/index.ts'
import { importText } from '../import/text.ts'
import { personsText } from '../persons/text.ts'
import { privacyText } from '../privacy/text.ts'
import { PersonTable } from './parts/person-table.tsx'
import type { Route } from './+types/people'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    administratorsOnly(ctx)
    const query = new URL(args.request.url).searchParams
    const asked = { q: query.get('q') ?? '', cursor: query.get('after') ?? undefined }
    const erased = query.get('did') === 'erased'
    return { ...(await findPersons(ctx, { ...asked, limit: 50 })), ...asked, erased }
  })

/** Everybody who orders or works here, for administrators. */
export default function People({ loaderData: data }: Route.ComponentProps) {
  const text = useText(personsText)
  const ofData = useText(privacyText)
  const ofImport = useText(importText)
  const path = (given: Record<string, string>) => `/admin/people?${new URLSearchParams(given)}`
  return (
    <Page
      title={text('people')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
      actions={
        <>
          <LinkButton href="/admin/people/new">{text('add')}</LinkButton>
          <LinkButton href="/admin/people/import" variant="quiet">
            {ofImport('import')}
          </LinkButton>
          <LinkButton href="/admin/people/file" variant="quiet" reload>
            {ofImport('export')}
          </LinkButton>
          <LinkButton href="/admin/people/duplicates" variant="quiet">
            {text('duplicates')}
          </LinkButton>
        </>
      }
    >
      {data.erased && (
        <Notice tone="ok" role="status">
          <p>{ofData('erased')}</p>
        </Notice>
      )}
      <SearchBox
        action="/admin/people"
        label={text('search')}
        defaultValue={data.q}
        button={text('find')}
      />
      {data.alike && data.items.length > 0 && (
        <Notice role="status">
          <p>{text('alike')}</p>
        </Notice>
      )}
      {data.items.length === 0 ? (
        <Empty title={text('none')}>
          <p>{text('noneText')}</p>
        </Empty>
      ) : (
        <PersonTable rows={data.items} />
      )}
      {(data.next || data.cursor) && (
        <Buttons>
          {data.next && (
            <LinkButton variant="quiet" href={path({ q: data.q, after: data.next })}>
              {text('next')}
            </LinkButton>
          )}
          {data.cursor && (
            <LinkButton variant="plain" href={path({ q: data.q })}>
              {text('first')}
            </LinkButton>
          )}
        </Buttons>
      )}
    </Page>
  )
}

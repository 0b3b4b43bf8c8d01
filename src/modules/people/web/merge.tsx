import { redirect } from 'react-router'
import { asId } from '#kernel/input.ts'
import { inLang } from '#kernel/text.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { compared } from '#modules/people/persons/duplicates.ts'
import { type MergeInput, mergeByForm } from '#modules/people/persons/merge-form.ts'
import {
  ActionForm,
  Anchor,
  Breadcrumb,
  Button,
  Checkbox,
  Columns,
  Facts,
  Form,
  Hidden,
  Page,
  Section,
  useLang,
  useText,
} from '#ui/index.ts'
import { mergeText } from './parts/merge-text.ts'
import { RefusedNotice } from './parts/refused-notice.tsx'
import { useKind } from './parts/person-table.tsx'
import type { Route } from './+types/merge'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const query = new URL(args.request.url).searchParams
    const id = (name: string) => asId(query.get(name) ?? undefined)
    return { pair: await compared(ctx, [id('one'), id('other')]) }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => redirect(await mergeByForm(ctx, input as MergeInput)))

type Shown = Route.ComponentProps['loaderData']['pair'][number]

/** Two entries beside each other: which of them is kept, or that they are two. */
export default function Merge({ loaderData: { pair }, actionData }: Route.ComponentProps) {
  const text = useText(mergeText)
  const refused = actionData?.ok === false ? actionData : undefined
  const [one, other] = pair as [Shown, Shown]
  const here = `/admin/people/merge?one=${one.id}&other=${other.id}`
  return (
    <Page
      title={text('merge')}
      lead={text('mergeLead')}
      before={
        <Breadcrumb
          items={[
            { href: '/admin', label: text('admin') },
            { href: '/admin/people', label: text('people') },
            { href: '/admin/people/duplicates', label: text('duplicates') },
          ]}
        />
      }
    >
      <RefusedNotice refused={refused} then={here} />
      <Columns>
        <Entry entry={one} other={other} here={here} />
        <Entry entry={other} other={one} here={here} />
      </Columns>
      <Section title={text('areTwo')} ruled>
        <p>{text('areTwoText')}</p>
        <ActionForm
          action={here}
          fields={{ do: 'apart', oneId: one.id, otherId: other.id }}
          variant="quiet"
        >
          {text('tellApart')}
        </ActionForm>
      </Section>
    </Page>
  )
}

function Entry({ entry, other, here }: { entry: Shown; other: Shown; here: string }) {
  const text = useText(mergeText)
  const lang = useLang()
  const kindOf = useKind()
  const unproven = other.addresses.filter(({ isPrimary, verifiedAt }) => isPrimary && !verifiedAt)
  return (
    <Section title={<Anchor href={`/admin/people/${entry.id}`}>{entry.name}</Anchor>}>
      <Facts
        layout="stack"
        items={[
          {
            term: text('addresses'),
            value: entry.addresses.map(({ address }) => address).join(', '),
          },
          {
            term: text('affiliations'),
            value:
              entry.affiliations
                .map((one) => [kindOf(one.kind), inLang(one.organisation, lang).text])
                .map((said) => said.filter(Boolean).join(', '))
                .join('; ') || text('notKnown'),
          },
        ]}
      />
      {entry.mayKeep ? (
        <Form action={here} label={text('keep', { name: entry.email })}>
          <Hidden name="do" value="merge" />
          <Hidden name="keptId" value={entry.id} />
          <Hidden name="goneId" value={other.id} />
          {unproven.length > 0 && (
            <Checkbox
              name="vouch"
              label={text('vouch', { address: other.email })}
              help={text('vouchHelp')}
            />
          )}
          <Button>{text('keepThis')}</Button>
        </Form>
      ) : (
        <p>{text('notKept')}</p>
      )}
    </Section>
  )
}

import { read } from '#kernel/web/pages.ts'
import { duplicates } from '#modules/people/persons/duplicates.ts'
import { Anchor, Breadcrumb, Empty, Page, PlainList, useText } from '#ui/index.ts'
import { mergeText } from './parts/merge-text.ts'
import type { Route } from './+types/duplicates'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => ({ pairs: await duplicates(ctx) }))

/** Entries that may be one person, each pair with why. */
export default function Duplicates({ loaderData: { pairs } }: Route.ComponentProps) {
  const text = useText(mergeText)
  return (
    <Page
      title={text('duplicates')}
      lead={text('duplicatesLead')}
      width="read"
      before={
        <Breadcrumb
          items={[
            { href: '/admin', label: text('admin') },
            { href: '/admin/people', label: text('people') },
          ]}
        />
      }
    >
      {pairs.length === 0 && <Empty title={text('noDuplicates')} />}
      <PlainList
        items={pairs.map(({ one, other, why }) => ({
          id: one.id + other.id,
          title: (
            <Anchor href={`/admin/people/merge?one=${one.id}&other=${other.id}`}>
              {one.name === other.name ? one.name : `${one.name} · ${other.name}`}
            </Anchor>
          ),
          meta: `${one.email} · ${other.email}. ${why.map((reason) => text(`why.${reason}`)).join(' ')}`,
        }))}
      />
    </Page>
  )
}

import { read } from '#kernel/web/pages.ts'
import { formsPage } from '#modules/catalogue/forms/editor.ts'
import { Anchor, Page, PlainList, Said, useText } from '#ui/index.ts'
import { formsText } from '../forms/text.ts'
import type { Route } from './+types/forms'

export const loader = (args: Route.LoaderArgs) => read(args, formsPage)

/** The forms of the unit's services, for those who write them. */
export default function Forms({ loaderData: services }: Route.ComponentProps) {
  const text = useText(formsText)
  return (
    <Page title={text('title')} lead={text('lead')} width="read">
      <PlainList
        items={services.map(({ slug, name }) => ({
          id: slug,
          title: (
            <Anchor href={`/admin/forms/${slug}`}>
              <Said text={name} />
            </Anchor>
          ),
        }))}
      />
    </Page>
  )
}

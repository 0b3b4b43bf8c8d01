import { read } from '#kernel/web/pages.ts'
import { previewOf } from '#modules/catalogue/editing/preview.ts'
import { subjectOf } from '#modules/catalogue/editing/subject.ts'
import { Anchor, Notice, Stack, useText } from '#ui/index.ts'
import { editingText } from '../editing/text.ts'
import type { Route } from './+types/preview'
import { GuideView } from './parts/guide-view.tsx'
import { ServiceView } from './parts/service-view.tsx'

export const loader = (args: Route.LoaderArgs) =>
  read(args, (ctx) => previewOf(ctx, subjectOf(ctx, args.params)))

/** A draft as its readers would see it, in the language of the page. */
export default function Preview({ loaderData, params }: Route.ComponentProps) {
  const text = useText(editingText)
  return (
    <Stack>
      <Notice tone="note" title={text('previewOf')}>
        <p>
          <Anchor href={`/admin/catalogue/${params.kinds}/${params.slug}`}>{text('back')}</Anchor>
        </p>
      </Notice>
      {loaderData.kind === 'service' ? (
        <ServiceView shown={loaderData.shown} />
      ) : (
        <GuideView shown={loaderData.shown} />
      )}
    </Stack>
  )
}

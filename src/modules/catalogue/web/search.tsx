import type { LoaderFunctionArgs } from 'react-router'
import { read } from '#kernel/web/pages.ts'
import { searchKeys } from '#modules/people/index.ts'
import { find, type Hit, noteMiss } from '#modules/search/index.ts'
import { loadPlace } from '#kernel/places.ts'
import { Place } from '#kernel/web/place.tsx'
import { ownUnit } from '#modules/catalogue/unit.ts'
import {
  Anchor,
  Empty,
  LinkButton,
  Notice,
  Page,
  Pager,
  PlainList,
  SearchBox,
  Stack,
  Tag,
  useText,
} from '#ui/index.ts'
import { catalogueText } from '../text.ts'

const limit = 20

export const loader = (args: LoaderFunctionArgs) =>
  read(args, async (ctx) => {
    const { searchParams } = new URL(args.request.url)
    const q = (searchParams.get('q') ?? '').trim().slice(0, 200)
    const after = searchParams.get('after') ?? undefined
    const keys = searchKeys(ctx.actor)
    const first = after === undefined
    const [found, panels] = await Promise.all([
      find(ctx, { q, keys, lang: ctx.lang, limit, after }),
      loadPlace(ctx, 'search.found', first ? [q] : []),
    ])
    const elsewhere = Object.values(panels).some((panel) => panel[q] !== undefined)
    const vain = q !== '' && first && found.hits.length === 0 && !elsewhere
    if (vain) await noteMiss(ctx, (await ownUnit(ctx)).id, q)
    return { q, first, vain, panels, ...found }
  })

export default function SearchPage({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const { q, vain, hits, meant, next, panels } = loaderData
  const text = useText(catalogueText)
  return (
    <Page title={text('search.title')} width="read">
      <Stack gap="loose">
        <SearchBox action="/search" label={text('search.label')} defaultValue={q}>
          {q === '' && text('search.start')}
        </SearchBox>
        {meant !== null && hits.length > 0 && (
          <Notice>
            <p>
              {text('search.meant')} <Anchor href={addressOf(meant)}>{meant}</Anchor>?
            </p>
          </Notice>
        )}
        {hits.length > 0 && (
          <section aria-label={text('search.results')}>
            <p role="status">{countOf(loaderData, text)}</p>
            <PlainList items={hits.map((hit) => itemOf(hit, text))} />
            {next !== null && (
              <Pager>
                <Anchor href={addressOf(q, next)}>{text('search.next')}</Anchor>
              </Pager>
            )}
          </section>
        )}
        <Place name="search.found" id={q} panels={panels} />
        {vain && <Nothing q={q} />}
      </Stack>
    </Page>
  )
}

/** How many there are, where this page shows them all. */
const countOf = ({ q, first, hits, next, meant }: Awaited<ReturnType<typeof loader>>, text: Say) =>
  first && next === null
    ? text('search.found', { n: hits.length, q: meant ?? q })
    : text('search.some', { q: meant ?? q })

const addressOf = (q: string, after?: string) =>
  `/search?${new URLSearchParams({ q, ...(after && { after }) })}`

type Say = ReturnType<typeof useText<typeof catalogueText>>

const itemOf = ({ kind, recordId, title, url, snippet }: Hit, text: Say) => ({
  id: recordId,
  title: <Anchor href={url}>{title}</Anchor>,
  meta: firstLines(snippet),
  aside: <Tag>{kindOf(kind, text)}</Tag>,
})

const kindOf = (kind: string, text: Say) => {
  const key = `kind.${kind}`
  return text((key in catalogueText ? key : 'kind.other') as keyof typeof catalogueText)
}

/** The first paragraph, at most two lines of it. */
const firstLines = (snippet: string) => {
  const [paragraph = ''] = snippet.split(/\n\s*\n/)
  return paragraph.length > 180 ? `${paragraph.slice(0, 180).replace(/\s+\S*$/, '')} …` : paragraph
}

/** An empty answer says what to do. */
const Nothing = ({ q }: { q: string }) => {
  const text = useText(catalogueText)
  return (
    <Empty
      title={text('search.none', { q })}
      action={
        <>
          <LinkButton href="/ask">{text('service.ask')}</LinkButton>
          <LinkButton href="/services" variant="quiet">
            {text('front.all')}
          </LinkButton>
        </>
      }
    >
      {text('search.noneHelp')}
    </Empty>
  )
}

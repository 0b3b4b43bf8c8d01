import { read } from '#kernel/web/pages.ts'
import { asJson, wantsJson } from '#modules/catalogue/embed/as-json.ts'
import { embeddedSearch } from '#modules/catalogue/embed/embedded.ts'
import { PlainList, SearchBox, Stack, useText } from '#ui/index.ts'
import { catalogueText } from '../text.ts'
import type { Route } from './+types/embed-search'
import { framed } from './parts/framed.tsx'

/** The search box and its answers for the frame of another site, or as JSON with `?as=json`. */
export const loader = ({ request, ...args }: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const q = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 200)
    const found = await embeddedSearch(ctx, q)
    return wantsJson(request) ? asJson(ctx, request, found) : framed(ctx, <Search {...found} />)
  })

type Found = { q: string; items: { title: string; url: string; text: string }[] }

const Search = ({ q, items }: Found) => {
  const text = useText(catalogueText)
  return (
    <Stack>
      <h1>{text('search.label')}</h1>
      <SearchBox
        action="/embed/search"
        label={text('search.label')}
        defaultValue={q}
        target="_self"
      />
      {q !== '' && items.length === 0 && <p>{text('search.none', { q })}</p>}
      <PlainList
        items={items.map(({ title, url, text }) => ({
          id: url,
          title: <a href={url}>{title}</a>,
          meta: text,
        }))}
      />
    </Stack>
  )
}

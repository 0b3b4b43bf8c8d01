import type { LoaderFunctionArgs } from 'react-router'
import { read } from '#kernel/web/pages.ts'
import { sitemap } from '#modules/catalogue/embed/sitemap.ts'

/** For search engines: everything that is public and stays where it is. */
export const loader = (args: LoaderFunctionArgs) =>
  read(
    args,
    async (ctx) =>
      new Response(await sitemap(ctx), {
        headers: { 'content-type': 'application/xml; charset=utf-8' },
      }),
  )

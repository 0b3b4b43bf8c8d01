import { type LoaderFunctionArgs, redirect } from 'react-router'
import { read } from '#kernel/web/pages.ts'
import { getService } from '#modules/catalogue/queries.ts'
import { serviceShown } from '#modules/catalogue/service-shown.ts'
import { ServiceView } from './parts/service-view.tsx'

export const loader = (args: LoaderFunctionArgs) =>
  read(args, async (ctx) => {
    const service = await getService(ctx, args.params['slug']!)
    if (service.slug !== args.params['slug']) throw redirect(`/services/${service.slug}`, 301)
    return serviceShown(ctx, service)
  })

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function ServicePage({ loaderData }: Props) {
  return <ServiceView shown={loaderData} />
}

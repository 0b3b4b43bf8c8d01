import { read } from '#kernel/web/pages.ts'
import { outcomes, signInLog } from '#modules/people/sign-in/log.ts'
import { Breadcrumb, Button, Form, Page, Pager, Select, useText } from '#ui/index.ts'
import { words } from '../sign-in/text.ts'
import { SignInRows } from './parts/sign-in-rows.tsx'
import type { Route } from './+types/sign-ins'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const query = new URL(args.request.url).searchParams
    const cursor = query.get('cursor') ?? undefined
    const outcome = outcomes.find((one) => one === query.get('outcome'))
    const page = await signInLog(ctx, { cursor, outcome, limit: 50 })
    return { ...page, outcome, choices: outcomes }
  })

/** Who has come in or tried to, for administrators. */
export default function SignIns({ loaderData: data }: Route.ComponentProps) {
  const text = useText(words)
  const kept = data.outcome ? `&outcome=${data.outcome}` : ''
  return (
    <Page
      title={text('signIns')}
      lead={text('signInsLead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      <Form method="get" inline label={text('outcome')}>
        <Select
          name="outcome"
          label={text('outcome')}
          unmarked
          empty={text('allOutcomes')}
          defaultValue={data.outcome ?? ''}
          options={data.choices.map((value) => ({ value, label: text(`outcome.${value}`) }))}
        />
        <Button variant="quiet">{text('show')}</Button>
      </Form>
      {data.items.length === 0 ? <p>{text('none')}</p> : <SignInRows rows={data.items} />}
      <Pager older={data.next && `/admin/sign-ins?cursor=${data.next}${kept}`} />
    </Page>
  )
}

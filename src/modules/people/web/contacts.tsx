import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { actOnContacts } from '#modules/people/contacts/act.ts'
import { contactList } from '#modules/people/contacts/list.ts'
import { programmes } from '#modules/people/contacts/programmes.ts'
import { organisations } from '#modules/people/index.ts'
import { Breadcrumb, Notice, Page, useText } from '#ui/index.ts'
import { contactText } from '../contacts/text.ts'
import { ContactTable } from './parts/contact-table.tsx'
import { AddProgramme } from './parts/programme-forms.tsx'
import type { Route } from './+types/contacts'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const [list, all, known] = [
      await contactList(ctx),
      await programmes(ctx),
      await organisations(ctx),
    ]
    const departments = known
      .filter(({ kind, open }) => open && kind === 'faculty-department')
      .map(({ id, name }) => ({ id, name }))
    const did = new URL(args.request.url).searchParams.get('did')
    return { ...list, programmes: all, departments, did }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const { did, id } = await actOnContacts(ctx, input)
    throw redirect(`/admin/contacts?did=${did}#c-${id}`)
  })

const deeds = ['set', 'ended', 'added', 'edited'] as const

/** Who is the contact of each programme and department; those without one first. */
export default function Contacts({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(contactText)
  const refused = actionData?.ok === false ? actionData : undefined
  const did = deeds.find((deed) => deed === data.did)
  const holes = data.items.filter(({ state }) => state === 'none' || state === 'left').length
  return (
    <Page
      title={text('title')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {did && !refused && (
        <Notice tone="ok" role="status">
          <p>{text(`did.${did}`)}</p>
        </Notice>
      )}
      {refused && Object.keys(refused.errors).length === 0 && (
        <Notice tone="warn" role="alert">
          <p>{refused.message}</p>
        </Notice>
      )}
      <p>
        <strong>{holes > 0 ? text('nHoles', { n: holes }) : text('noHoles')}</strong>
      </p>
      <ContactTable data={data} refused={refused} />
      {data.may.arrange && <AddProgramme data={data} refused={refused} />}
    </Page>
  )
}

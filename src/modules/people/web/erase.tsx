import { redirect } from 'react-router'
import { asId } from '#kernel/input.ts'
import { inLang } from '#kernel/text.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { erasePerson } from '#modules/people/privacy/erase.ts'
import { erasurePreview } from '#modules/people/privacy/preview.ts'
import {
  Breadcrumb,
  Button,
  Checkbox,
  Form,
  Notice,
  Page,
  PlainList,
  Section,
  useLang,
  useText,
} from '#ui/index.ts'
import type { Fate } from '../privacy/preview.ts'
import { privacyText } from '../privacy/text.ts'
import { RefusedNotice } from './parts/refused-notice.tsx'
import type { Route } from './+types/erase'

export const loader = (args: Route.LoaderArgs) =>
  read(args, (ctx) => erasurePreview(ctx, asId(args.params.id)))

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { sure }) => {
    await erasePerson(ctx, { personId: asId(args.params.id), sure })
    return redirect('/admin/people?did=erased')
  })

const fates = ['delete', 'anonymise', 'keep'] as const satisfies Fate[]

/** What erasing a person will do, line by line, and the button. */
export default function Erase({ loaderData: data, actionData }: Route.ComponentProps) {
  const text = useText(privacyText)
  const lang = useLang()
  const { person, blocked } = data
  const refused = actionData?.ok === false ? actionData : undefined
  const here = `/admin/people/${person.id}`
  return (
    <Page
      title={text('erase', { name: person.name })}
      lead={text('eraseLead')}
      width="read"
      before={
        <Breadcrumb
          items={[
            { href: '/admin', label: text('admin') },
            { href: '/admin/people', label: text('people') },
            { href: here, label: person.name },
          ]}
        />
      }
    >
      <RefusedNotice refused={refused} then={`${here}/erase`} />
      {fates.map((fate) => (
        <Section key={fate} title={text(`fate.${fate}`)} ruled>
          {data.fates[fate].length === 0 && <p>{text('nothing')}</p>}
          <PlainList
            items={data.fates[fate].map(({ id, title, as, n, why }) => ({
              id,
              title: [inLang(title, lang).text, as && inLang(as, lang).text]
                .filter(Boolean)
                .join(' '),
              meta: why && inLang(why, lang).text,
              aside: text('rows', { n }),
            }))}
          />
        </Section>
      ))}
      <p>{text('backups')}</p>
      {blocked.length > 0 ? (
        <Notice tone="warn" title={text('blocked')}>
          {blocked.map((why) => (
            <p key={why.sv}>{inLang(why, lang).text}</p>
          ))}
        </Notice>
      ) : data.may.erase ? (
        <Form errors={refused?.errors} label={text('erase', { name: person.name })}>
          <Checkbox name="sure" label={text('sure')} required />
          <Button variant="danger">{text('eraseButton')}</Button>
        </Form>
      ) : (
        <Notice>
          <p>{text('notYours')}</p>
        </Notice>
      )}
    </Page>
  )
}

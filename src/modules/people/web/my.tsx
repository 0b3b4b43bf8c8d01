import { redirect } from 'react-router'
import { loadPlace } from '#kernel/places.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { Place } from '#kernel/web/place.tsx'
import { editProfile } from '#modules/people/operations.ts'
import { ownProfile } from '#modules/people/queries.ts'
import { narrowLife } from '#modules/people/sign-in/auth.ts'
import { mailOwnPageLink, signInPath } from '#modules/people/sign-in/sign-in.ts'
import { ActionForm, Button, Form, Hidden, Notice, Page, RadioGroup, Section } from '#ui/index.ts'
import { LinkButton, TextField, useText } from '#ui/index.ts'
import { addressText } from '../addresses/text.ts'
import { ownPageText } from '../sign-in/own-page/text.ts'
import { words } from '../text.ts'
import { LinkMailed, OwnPageForm } from './parts/own-page-form.tsx'
import type { Route } from './+types/my'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const { personId, session } = ctx.actor
    if (personId === null) return null
    const [me, panels] = await Promise.all([ownProfile(ctx), loadPlace(ctx, 'my.page', [personId])])
    const saved = new URL(args.request.url).searchParams.has('saved')
    const hours = session?.narrow ? narrowLife / 3_600_000 : null
    return { me, panels, saved, hours, staff: ctx.actor.unitIds.length > 0 }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    if (input['do'] === 'mail-link')
      return { ok: true as const, mailedTo: (await mailOwnPageLink(ctx, input)).email }
    const { personId } = ctx.actor
    if (personId === null) throw redirect(signInPath('/my'))
    const { name, language, version } = input as Record<'name' | 'version', string> & {
      language: 'sv' | 'en'
    }
    await editProfile(ctx, { personId, name, language, version })
    // The page's own language cookie goes before the profile, so it follows the choice.
    const cookie = `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax`
    return redirect('/my?saved=1', { headers: { 'set-cookie': cookie } })
  })

export default function My({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(words)
  const own = useText(ownPageText)
  const addresses = useText(addressText)
  const refused = actionData?.ok === false ? actionData : undefined
  if (actionData?.ok) return <LinkMailed email={actionData.mailedTo} />
  if (loaderData === null) return <OwnPageForm refused={refused} />
  const { me, panels, saved, hours, staff } = loaderData
  return (
    <Page
      title={text('my')}
      lead={me.email}
      actions={
        <>
          {staff && (
            <LinkButton href="/my/absence" variant="quiet">
              {text('absence')}
            </LinkButton>
          )}
          {hours === null && (
            <>
              <LinkButton href="/my/data" variant="quiet">
                {text('myData')}
              </LinkButton>
              <LinkButton href="/my/addresses" variant="quiet">
                {addresses('title')}
              </LinkButton>
              <LinkButton href="/my/security" variant="quiet">
                {text('security')}
              </LinkButton>
            </>
          )}
          <ActionForm action="/sign-out">{text('signOut')}</ActionForm>
        </>
      }
    >
      {hours !== null && (
        <Notice>
          <p>{own('short', { hours })}</p>
        </Notice>
      )}
      {saved && !refused && (
        <Notice tone="ok" role="status">
          <p>{text('saved')}</p>
        </Notice>
      )}
      <Place name="my.page" id={me.id} panels={panels} />
      <Section title={text('profile')} ruled>
        {refused?.code === 'changed_meanwhile' && (
          <Notice tone="warn" role="alert">
            <p>{refused.message}</p>
          </Notice>
        )}
        <Form errors={refused?.errors} values={refused?.values} label={text('profile')}>
          <Hidden name="version" value={String(me.version)} />
          <TextField name="name" label={text('name')} defaultValue={me.name} required />
          <RadioGroup
            name="language"
            label={text('language')}
            defaultValue={me.language}
            required
            inline
            options={[
              { value: 'sv', label: text('swedish') },
              { value: 'en', label: text('english') },
            ]}
          />
          <Button>{text('save')}</Button>
        </Form>
      </Section>
    </Page>
  )
}

import { redirect } from 'react-router'
import { loadPlace } from '#kernel/places.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { Place } from '#kernel/web/place.tsx'
import { editProfile } from '#modules/people/operations.ts'
import { ownProfile } from '#modules/people/queries.ts'
import { signInPath } from '#modules/people/sign-in/sign-in.ts'
import { ActionForm, Button, Form, Hidden, Notice, Page, RadioGroup, Section } from '#ui/index.ts'
import { LinkButton, TextField, useText } from '#ui/index.ts'
import { words } from '../text.ts'
import type { Route } from './+types/my'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const { personId } = ctx.actor
    if (personId === null) throw redirect(signInPath('/my'))
    const [me, panels] = await Promise.all([ownProfile(ctx), loadPlace(ctx, 'my.page', [personId])])
    const saved = new URL(args.request.url).searchParams.has('saved')
    return { me, panels, saved }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
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
  const { me, panels, saved } = loaderData
  const refused = actionData?.ok === false ? actionData : undefined
  return (
    <Page
      title={text('my')}
      lead={me.email}
      actions={
        <>
          <LinkButton href="/my/security" variant="quiet">
            {text('security')}
          </LinkButton>
          <ActionForm action="/sign-out">{text('signOut')}</ActionForm>
        </>
      }
    >
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

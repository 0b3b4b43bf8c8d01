import { redirect } from 'react-router'
import { inLang } from '#kernel/text.ts'
import { read, submit } from '#kernel/web/pages.ts'
import { ticksCookie, ticksInBrowser } from '#modules/catalogue/guides/browser-ticks.ts'
import { tickGuide } from '#modules/catalogue/guides/operations.ts'
import { getGuide, ticksOf } from '#modules/catalogue/guides/queries.ts'
import {
  ActionForm,
  Anchor,
  Breadcrumb,
  LinkButton,
  Notice,
  Page,
  PlainList,
  Progress,
  Said,
  Section,
  Stack,
  State,
  Unseen,
  useLang,
  useText,
} from '#ui/index.ts'
import { guideText } from '../guides/text.ts'
import type { Route } from './+types/guide'

export const loader = ({ params, request, ...args }: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const { guide, services } = await getGuide(ctx, params.slug)
    const { id, slug, title, summary, status } = guide
    const member = ctx.actor.kind === 'person'
    const ticked = member
      ? await ticksOf(ctx, id)
      : ticksInBrowser(request.headers.get('cookie'), slug, guide.steps)
    const steps = guide.steps.map((step) => ({
      ...step,
      done: ticked.includes(step.id),
      services: step.services.flatMap((slug) => services.get(slug) ?? []),
    }))
    return { slug, title, summary, status, steps, member }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const { guide } = await getGuide(ctx, args.params.slug)
    const stepId = String(input['step'])
    const done = input['done'] === 'true'
    const back = `/guides/${guide.slug}#${guide.steps.some(({ id }) => id === stepId) ? stepId : ''}`
    if (ctx.actor.kind === 'person') {
      await tickGuide(ctx, { guideId: guide.id, stepId, done })
      return redirect(back)
    }
    // Without an account nothing is written here: the reader's own browser keeps it.
    const before = ticksInBrowser(args.request.headers.get('cookie'), guide.slug, guide.steps)
    const after = guide.steps
      .map(({ id }) => id)
      .filter((id) => (id === stepId ? done : before.includes(id)))
    const secure = new URL(args.request.url).protocol === 'https:'
    return redirect(back, { headers: { 'set-cookie': ticksCookie(guide.slug, after, secure) } })
  })

type Step = Route.ComponentProps['loaderData']['steps'][number]

/** What somebody needs in one situation, in order, with ticks for what is done. */
export default function GuidePage({ loaderData }: Route.ComponentProps) {
  const { title, summary, status, steps, member } = loaderData
  const text = useText(guideText)
  const lang = useLang()
  const done = steps.filter((step) => step.done).length
  return (
    <Page
      title={inLang(title, lang).text}
      lead={<Said text={summary} />}
      width="read"
      before={<Breadcrumb items={[{ href: '/guides', label: text('guides') }]} />}
    >
      <Stack gap="loose">
        {status === 'draft' && (
          <Notice tone="note" title={text('draft')}>
            <p>{text('draftHelp')}</p>
          </Notice>
        )}
        <p role="status">
          {done === steps.length ? (
            text('allDone')
          ) : (
            <>
              {text('done')} <Progress done={done} n={steps.length} />.{' '}
            </>
          )}{' '}
          {!member && done > 0 && text('kept')}
        </p>
        {steps.map((step, index) => (
          <OneStep key={step.id} step={step} number={index + 1} />
        ))}
        {!member && (
          <p>
            {text('signIn')} <Anchor href="/sign-in">{text('signInLink')}</Anchor>.
          </p>
        )}
      </Stack>
    </Page>
  )
}

const OneStep = ({ step, number }: { step: Step; number: number }) => {
  const text = useText(guideText)
  const lang = useLang()
  const { id, title, done, services, page } = step
  return (
    <Section
      id={id}
      title={`${number}. ${inLang(title, lang).text}`}
      aside={done && <State tone="done">{text('isDone')}</State>}
      ruled
    >
      <p>
        <Said text={step.text} />
      </p>
      {services.length > 0 && (
        <PlainList
          items={services.map(({ slug, name, summary }) => ({
            id: slug,
            title: (
              <Anchor href={`/services/${slug}`}>
                <Said text={name} />
              </Anchor>
            ),
            meta: <Said text={summary} />,
          }))}
        />
      )}
      {page && (
        <p>
          <LinkButton href={page} variant="quiet" small>
            {text('open')}
            <Unseen>: {inLang(title, lang).text}</Unseen>
          </LinkButton>
        </p>
      )}
      <ActionForm
        fields={{ step: id, done: String(!done) }}
        variant={done ? 'plain' : 'quiet'}
        small
      >
        {text(done ? 'untick' : 'tick')}
        <Unseen>: {inLang(title, lang).text}</Unseen>
      </ActionForm>
    </Section>
  )
}

import { data, redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { byLink, caseToRate } from '#modules/feedback/queries.ts'
import { rateCase } from '#modules/feedback/operations.ts'
import {
  Anchor,
  Button,
  Buttons,
  Form,
  LinkButton,
  Notice,
  Page,
  Rating,
  Stack,
  TextArea,
  useText,
} from '#ui/index.ts'
import { choices, words } from '../text.ts'
import type { Route } from './+types/rate'

const gone = () => data(null, { status: 404 })

/** Shows, and changes nothing: mail scanners open every link. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const { searchParams } = new URL(args.request.url)
    const bearer = await byLink(ctx, args.params.token)
    const theCase = bearer && (await caseToRate(bearer, bearer.actor.link!.recordId))
    if (!theCase) return gone()
    const { caseId: _, ...shown } = theCase
    const choice = choices.find((n) => String(n) === searchParams.get('choice'))
    const thanks = searchParams.has('thanks') && theCase.rating !== null
    return { ...shown, choice: choice ?? theCase.rating, thanks }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { rating, comment }) => {
    const bearer = await byLink(ctx, args.params.token)
    if (!bearer) return gone()
    const caseId = bearer.actor.link!.recordId
    await rateCase(bearer, { caseId, rating, comment })
    return redirect(`/rate/${args.params.token}?thanks`)
  })

/**
 * The address opens a case's rating: no search engine may keep it. Other sites never learn it (the
 * server's referrer policy); with `no-referrer` here browsers would post the form without an origin.
 */
export const meta = () => [{ name: 'robots', content: 'noindex' }]

export default function RatePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const text = useText(words)
  if (!loaderData) return <Gone />
  const { number, subject, choice, comment, thanks, rating } = loaderData
  if (thanks && !actionData) return <Thanks rating={rating!} token={params.token} />
  const refused = actionData && 'errors' in actionData ? actionData : undefined
  const errors =
    refused && (refused.code === 'invalid' ? refused.errors : { form: refused.message })
  return (
    <Page width="read" title={text('title')} lead={text('about', { number, subject })}>
      <Form errors={errors} values={refused?.values}>
        <Rating
          name="rating"
          label={text('rating')}
          required
          defaultValue={choice ?? undefined}
          help={choice && rating === null ? text('notYet') : undefined}
        />
        <TextArea
          name="comment"
          label={text('comment')}
          help={text('commentHelp')}
          maxLength={2000}
          defaultValue={comment}
        />
        <Buttons>
          <Button variant="primary">{text('send')}</Button>
        </Buttons>
      </Form>
      <p>{text('usedFor')}</p>
    </Page>
  )
}

function Thanks({ rating, token }: { rating: number; token: string }) {
  const text = useText(words)
  const choice = text(`rate${choices[rating - 1]!}`)
  return (
    <Page width="read" title={text('thanks')}>
      <Stack>
        <Notice tone="ok" role="status">
          <p>{text('thanksText', { choice })}</p>
        </Notice>
        <Buttons>
          <LinkButton href={`/rate/${token}`}>{text('change')}</LinkButton>
        </Buttons>
        <p>
          <Anchor href="/plan">{text('plan')}</Anchor>
        </p>
      </Stack>
    </Page>
  )
}

function Gone() {
  const text = useText(words)
  return (
    <Page width="read" title={text('goneTitle')} lead={text('gone')}>
      <LinkButton href="/">{text('toFront')}</LinkButton>
    </Page>
  )
}

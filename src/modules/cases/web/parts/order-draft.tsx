import { Anchor, Button, DateTime, Form, Hidden, Notice, Stack, useText } from '#ui/index.ts'
import { draftWords } from '../../drafts/text.ts'
import { draftPath } from './paths.ts'

/** As `drafts/page.ts` gives it. */
export type DraftShown = {
  going: {
    values: Record<string, unknown>
    keptAt: Date
    changed: boolean
    left: { id: string; label: string; value: string }[]
  } | null
  waiting: { key: string; keptAt: Date } | null
  state: 'kept' | 'over' | null
}
type Props = { draft: DraftShown; slug: string; days: number; signedIn: boolean }

/** What there is to say of drafts before an order is gone on with. */
export const OrderDraft = ({ draft: { going, waiting, state }, slug, ...rest }: Props) => {
  const text = useText(draftWords)
  return (
    <Stack>
      {state === 'over' && (
        <Notice tone="warn" role="alert">
          <p>{text('over')}</p>
        </Notice>
      )}
      {going && <Going going={going} state={state} {...rest} />}
      {going && <Changed going={going} />}
      {waiting && (
        <Notice title={text('waits')}>
          <p>
            {text('keptAt')} <DateTime value={waiting.keptAt} />
          </p>
          <p>
            <Anchor href={draftPath(slug, waiting.key)}>{text('goOn')}</Anchor>
          </p>
        </Notice>
      )}
    </Stack>
  )
}

type Going = NonNullable<DraftShown['going']>

const Going = ({
  going,
  state,
  days,
  signedIn,
}: Omit<Props, 'draft' | 'slug'> & Pick<DraftShown, 'state'> & { going: Going }) => {
  const text = useText(draftWords)
  const { email } = (going.values['requester'] ?? {}) as { email?: string }
  const kept = state === 'kept'
  return (
    <Notice title={text(kept ? 'kept' : 'goesOn')} {...(kept && { tone: 'ok', role: 'status' })}>
      <p>
        {text('keptAt')} <DateTime value={going.keptAt} />. {text('notSent', { days })}{' '}
        {kept &&
          (signedIn ? text('onMine') : email ? text('mailed', { email }) : text('inBrowser'))}
      </p>
      <Form label={text('remove')}>
        <Hidden name="draft" value={String(going.values['draft'])} />
        <Button name="step" value="drop" variant="quiet">
          {text('remove')}
        </Button>
      </Form>
    </Notice>
  )
}

const Changed = ({ going: { changed, left } }: { going: Going }) => {
  const text = useText(draftWords)
  if (!changed) return null
  if (left.length === 0)
    return (
      <Notice>
        <p>{text('changed')}</p>
      </Notice>
    )
  return (
    <Notice tone="warn">
      <p>{text('left')}</p>
      <ul>
        {left.map(({ id, label, value }) => (
          <li key={id}>
            {label}: <strong>{value}</strong>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

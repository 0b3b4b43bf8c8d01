import type { SessionRow } from '#modules/people/sign-in/sessions.ts'
import { ActionForm, DateTime, PlainList, Section, Tag, useText } from '#ui/index.ts'
import { words } from '../../sign-in/text.ts'
import { DeviceName } from './sign-in-rows.tsx'

/** Where one is signed in, each to be ended, or all but this one. */
export function Sessions({ rows }: { rows: SessionRow[] }) {
  const text = useText(words)
  return (
    <Section title={text('sessions')} ruled>
      <p>{text('sessionsText')}</p>
      <PlainList
        items={rows.map(({ id, isThis, createdAt, ...device }) => ({
          id,
          title: <DeviceName {...device} />,
          meta: (
            <>
              {text('since')} <DateTime value={createdAt} form="near" />
            </>
          ),
          aside: isThis ? (
            <Tag tone="ok">{text('thisOne')}</Tag>
          ) : (
            <ActionForm fields={{ do: 'end-session', sessionId: id }} small>
              {text('end')}
            </ActionForm>
          ),
        }))}
      />
      {rows.length > 1 && (
        <ActionForm fields={{ do: 'end-others' }}>{text('endOthers')}</ActionForm>
      )}
    </Section>
  )
}

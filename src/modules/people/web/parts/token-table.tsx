import type { TokenRow } from '#modules/people/tokens/list.ts'
import { ActionForm, DateTime, State, Table, Unseen, useText } from '#ui/index.ts'
import { words } from '../../sign-in/text.ts'
import { words as own } from '../../text.ts'

const tone = { works: 'done', soon: 'waiting', expired: 'neutral', withdrawn: 'neutral' } as const

/** Every token with its role, until when it works and when it was last used. */
export function TokenTable({ tokens }: { tokens: TokenRow[] }) {
  const text = useText(words)
  const say = useText(own)
  if (tokens.length === 0) return <p>{text('none')}</p>
  return (
    <Table
      caption={text('tokens')}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'name', title: text('tokenFor'), header: true, width: 'wide' },
        { key: 'role', title: text('tokenRole') },
        { key: 'state', title: text('state') },
        { key: 'until', title: text('until') },
        { key: 'used', title: text('lastUsed') },
        { key: 'withdraw', title: text('withdraw'), hideTitle: true },
      ]}
      rows={tokens.map(({ id, name, role, state, expiresAt, lastUsedAt }) => ({
        id,
        cells: {
          name,
          role: say(`role.${role}`),
          state: <State tone={tone[state]}>{text(`token.${state}`)}</State>,
          until: <DateTime value={expiresAt} form="short" />,
          used: lastUsedAt ? <DateTime value={lastUsedAt} form="near" /> : text('never'),
          withdraw: (state === 'works' || state === 'soon') && (
            <ActionForm fields={{ do: 'withdraw', tokenId: id }} variant="danger" small>
              {text('withdraw')}
              <Unseen> {name}</Unseen>
            </ActionForm>
          ),
        },
      }))}
    />
  )
}

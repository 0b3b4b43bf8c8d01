import type { Device } from '#modules/people/sign-in/device.ts'
import type { SignInRow } from '#modules/people/sign-in/log.ts'
import { DateTime, State, Table, useText } from '#ui/index.ts'
import { words } from '../../sign-in/text.ts'

/** Firefox på Windows. */
export function DeviceName({ browser, system }: Device) {
  const text = useText(words)
  if (browser && system) return text('device', { browser, system })
  return browser ?? system ?? text('unknownDevice')
}

const tone = { in: 'done', refused: 'danger', throttled: 'danger' } as const

/** Who came in or tried to; without names where it is one's own list. */
export function SignInRows({ rows, own }: { rows: SignInRow[]; own?: boolean }) {
  const text = useText(words)
  const who = { key: 'who', title: text('who'), header: true, width: 'wide' } as const
  return (
    <Table
      caption={text(own ? 'recent' : 'signIns')}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'when', title: text('when'), width: 'narrow', header: own === true },
        ...(own ? [] : [who]),
        { key: 'how', title: text('how') },
        { key: 'outcome', title: text('outcome') },
        { key: 'where', title: text('where') },
        { key: 'network', title: text('network'), width: 'narrow' },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          when: <DateTime value={row.at} form="near" />,
          who: row.name ?? text('unknownAddress', { email: row.typed ?? '–' }),
          how: text(`way.${row.way}`),
          outcome: <State tone={tone[row.outcome]}>{text(`outcome.${row.outcome}`)}</State>,
          where: <DeviceName {...row} />,
          network: row.network,
        },
      }))}
    />
  )
}

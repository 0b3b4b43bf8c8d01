import { Anchor, Section, useText } from '#ui/index.ts'
import { words } from './text.ts'
import { MyRows } from './web/parts/my-cases.tsx'

type MyOpenCases = { rows: Parameters<typeof MyRows>[0]['rows'] }

/** One's own open cases, on the page of one's own things. */
export function MyCasesPanel({ data }: { data: MyOpenCases; id: string }) {
  const text = useText(words)
  return (
    <Section
      title={text('myOpen')}
      aside={<Anchor href="/cases?view=own">{text('allMine')}</Anchor>}
    >
      {data.rows.length === 0 ? (
        <p>{text('myEmpty')}.</p>
      ) : (
        <MyRows rows={data.rows} label={text('myOpen')} />
      )}
    </Section>
  )
}

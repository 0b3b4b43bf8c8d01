import type { Tested } from '#modules/plan/equality.ts'
import { Table, useLang, useText } from '#ui/index.ts'
import { words } from '../../text.ts'

/** Whether each measure is the same at all campuses, and how sure that is. */
export function Differences({ tested }: { tested: Tested[] }) {
  const text = useText(words)
  const lang = useLang()
  return (
    <>
      <Table
        caption={text('difference')}
        columns={[
          { key: 'title', title: text('measure'), header: true },
          { key: 'verdict', title: text('verdict') },
          { key: 'p', title: text('chance'), align: 'end' },
        ]}
        rows={tested.map(({ title, verdict, p }) => ({
          id: title.en,
          cells: { title: title[lang], verdict: text(`verdict.${verdict}`), p: sayChance(p, lang) },
        }))}
      />
      <p>{text('differenceAbout')}</p>
    </>
  )
}

/** 0,04; never 0: no test says that. */
function sayChance(p: number | null, lang: 'sv' | 'en') {
  if (p === null) return ''
  const least = 0.001
  const said = new Intl.NumberFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', {
    maximumSignificantDigits: 2,
    maximumFractionDigits: 3,
  }).format(Math.max(p, least))
  return p < least ? `< ${said}` : said
}

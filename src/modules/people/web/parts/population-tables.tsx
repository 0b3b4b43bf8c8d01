import type { PopulationData } from '#modules/people/population/queries.ts'
import { Said, Section, Sparkline, Table, useLang, useText } from '#ui/index.ts'
import { kindWords, populationText } from '../../population/text.ts'

type Figure = PopulationData['figures'][number]

const numbers = { sv: new Intl.NumberFormat('sv-SE'), en: new Intl.NumberFormat('en-GB') }

/** Each campus over the years, and the kinds of the latest year. What has no figure is left empty. */
export const PopulationTables = ({ data: { figures, campuses } }: { data: PopulationData }) => {
  const text = useText(populationText)
  const lang = useLang()
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b)
  const latest = years.at(-1)!
  const say = (value: number) => numbers[lang].format(value)
  const sum = (of: (one: Figure) => boolean) => {
    const found = figures.filter(of)
    return found.length > 0 ? found.reduce((all, { people }) => all + people, 0) : undefined
  }
  const cell = (value: number | undefined) => (value === undefined ? undefined : say(value))
  const known = campuses.filter(({ id }) => figures.some(({ campusId }) => campusId === id))
  const rows = [
    ...known.map((campus) => ({ ...campus, is: (one: Figure) => one.campusId === campus.id })),
    { id: 'all', name: null, is: () => true },
  ]
  const kinds = [...new Set(figures.filter(({ year }) => year === latest).map(({ kind }) => kind))]
  return (
    <>
      <Section title={text('perCampus')}>
        <Table
          caption={text('perCampus')}
          hideCaption
          columns={[
            { key: 'campus', title: text('campus'), header: true },
            ...years.map((year) => ({ key: String(year), title: year, align: 'end' as const })),
            ...(years.length > 1 ? [{ key: 'trend', title: text('trend') }] : []),
          ]}
          rows={rows.map(({ id, name, is }) => {
            const points = years.flatMap((year) => {
              const value = sum((one) => one.year === year && is(one))
              return value === undefined ? [] : { label: String(year), value }
            })
            return {
              id,
              cells: {
                campus: name ? <Said text={name} /> : <strong>{text('total')}</strong>,
                ...Object.fromEntries(points.map(({ label, value }) => [label, say(value)])),
                trend: points.length > 1 && (
                  <Sparkline points={points} title={name?.[lang] ?? text('total')} format={say} />
                ),
              },
            }
          })}
        />
      </Section>
      <Section title={text('perKind', { year: String(latest) })} ruled>
        <Table
          caption={text('perKind', { year: String(latest) })}
          hideCaption
          columns={[
            { key: 'kind', title: text('kind'), header: true },
            ...known.map(({ id, name }) => ({
              ...{ key: id, title: name[lang], align: 'end' as const },
            })),
            { key: 'all', title: text('total'), align: 'end' },
          ]}
          rows={kinds.map((kind) => ({
            id: kind,
            cells: {
              kind: kindWords[kind][lang][0],
              ...Object.fromEntries(
                rows.map(({ id, is }) => [
                  id,
                  cell(sum((one) => one.year === latest && one.kind === kind && is(one))),
                ]),
              ),
            },
          }))}
        />
      </Section>
    </>
  )
}

import { useId } from 'react'
import { Anchor } from './anchor.tsx'

type LineItem = { title: string; href: string }
type Station = { title: string; href?: string; items: LineItem[] }
export type Line = {
  id: string
  tone: 1 | 2 | 3
  title: string
  href?: string
  stations: Station[]
}

/** Navet's mark: each line of work with its stages as stations, and at each what can be had there. */
export const Lines = ({ lines, level = 2 }: { lines: Line[]; level?: 2 | 3 }) => (
  <div className="lines-box">
    <div className="lines">
      {lines.map((line) => (
        <OneLine key={line.id} line={line} level={level} />
      ))}
    </div>
  </div>
)

const OneLine = ({ line, level }: { line: Line; level: 2 | 3 }) => {
  const id = useId()
  const Title = `h${level}` as const
  const StationTitle = level === 2 ? 'h3' : 'h4'
  return (
    <section className={`line tone-${line.tone}`} aria-labelledby={id}>
      <Title id={id} className="line-title">
        {line.href ? <Anchor href={line.href}>{line.title}</Anchor> : line.title}
      </Title>
      <ol className="stations">
        {line.stations.map((station) => (
          <li key={station.title} className="station">
            <StationTitle>
              {station.href ? <Anchor href={station.href}>{station.title}</Anchor> : station.title}
            </StationTitle>
            {station.items.length > 0 && (
              <ul>
                {station.items.map((item) => (
                  <li key={item.href}>
                    <Anchor href={item.href}>{item.title}</Anchor>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

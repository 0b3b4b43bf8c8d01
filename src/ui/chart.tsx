import { scaleLinear, scalePoint } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useText } from './lang.tsx'
import { DataTableDisclosure } from './table.tsx'
import { uiWords } from './words.ts'

/** `n`: how many are behind the value; the table says it. */
export type Point = { label: string; value: number; low?: number; high?: number; n?: number }
type Format = (value: number) => string

type FigureProps = {
  /** States the finding, not the subject. */
  title: ReactNode
  note?: ReactNode
  children: ReactNode
}

/** A drawing with its finding above and its figures below. */
export const Figure = ({ title, note, children }: FigureProps) => (
  <figure className="figure">
    <figcaption>{title}</figcaption>
    {children}
    {note && <p className="meta">{note}</p>}
  </figure>
)

type SparklineProps = {
  points: Point[]
  /** What is drawn, in words; the last value is added to it. */
  title: string
  target?: number | undefined
  format?: Format
  /** large: with direct labels and a table behind. */
  size?: 'small' | 'large'
}

/** How a value has moved: the line, its uncertainty as a band, the target dashed. */
export const Sparkline = ({
  points,
  title,
  target,
  format = String,
  size = 'small',
}: SparklineProps) => {
  const text = useText(uiWords)
  const id = useId()
  const last = points.at(-1)
  if (!last) return null

  const large = size === 'large'
  const box = large
    ? { width: 420, height: 190, left: 4, right: 92, top: 16, bottom: 32 }
    : { width: 148, height: 44, left: 4, right: 8, top: 6, bottom: 6 }
  const spread = points.flatMap((p) => [p.value, p.low ?? p.value, p.high ?? p.value])
  const [min, max] = [
    Math.min(...spread, target ?? Infinity),
    Math.max(...spread, target ?? -Infinity),
  ]
  const x = scalePoint(
    points.map((p) => p.label),
    [box.left, box.width - box.right],
  )
  const y = scaleLinear([min, max === min ? min + 1 : max], [box.height - box.bottom, box.top])
  const at = (p: Point) => x(p.label) ?? box.left
  const path = line<Point>(at, (p) => y(p.value))(points) ?? ''
  const band =
    area<Point>(
      at,
      (p) => y(p.low ?? p.value),
      (p) => y(p.high ?? p.value),
    )(points) ?? ''
  const sentences = [
    text('latest', { value: format(last.value) }),
    target !== undefined && `${text('target', { value: format(target) })}.`,
  ]
  const end = box.width - (large ? box.right : 0)

  return (
    <>
      <svg
        className={`chart ${size}`}
        viewBox={`0 0 ${box.width} ${box.height}`}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{sentences.filter(Boolean).join(' ')}</desc>
        <path className="chart-band" d={band} />
        {target !== undefined && <path className="chart-target" d={`M0 ${y(target)}H${end}`} />}
        <path className="chart-line" d={path} />
        <circle className="chart-dot" cx={at(last)} cy={y(last.value)} r="4" />
        {large && <Labels {...{ points, target, format, at, y, box }} />}
      </svg>
      {large && <PointTable title={title} points={points} format={format} />}
    </>
  )
}

type LabelsProps = {
  points: Point[]
  target: number | undefined
  format: Format
  at: (p: Point) => number
  y: (value: number) => number
  box: { width: number; height: number; right: number; left: number }
}
const Labels = ({ points, target, format, at, y, box }: LabelsProps) => {
  const text = useText(uiWords)
  const first = points[0]!
  const last = points.at(-1)!
  const x = box.width - box.right + 10
  // The two labels are kept a line apart.
  const gap = target === undefined ? 99 : y(target) - y(last.value)
  const shift = Math.abs(gap) >= 20 ? 0 : gap >= 0 ? 20 - gap : -20 - gap
  return (
    <g aria-hidden="true">
      <text className="chart-value" x={x} y={y(last.value) + 5}>
        {format(last.value)}
      </text>
      {target !== undefined && (
        <text x={x} y={y(target) + 5 + shift}>
          {text('target', { value: format(target) })}
        </text>
      )}
      <text x={box.left} y={box.height - 6}>
        {first.label}
      </text>
      <text x={at(last)} y={box.height - 6} textAnchor="end">
        {last.label}
      </text>
    </g>
  )
}

const PointTable = ({
  title,
  points,
  format,
}: {
  title: string
  points: Point[]
  format: Format
}) => {
  const text = useText(uiWords)
  const counted = points.some((p) => p.n !== undefined)
  const spans = points.some((p) => p.low !== undefined && p.high !== undefined)
  return (
    <DataTableDisclosure
      caption={title}
      columns={[
        { key: 'label', title: text('period'), header: true },
        { key: 'value', title: text('value'), align: 'end' },
        ...(spans ? [{ key: 'span', title: text('span'), align: 'end' as const }] : []),
        ...(counted ? [{ key: 'n', title: text('counted'), align: 'end' as const }] : []),
      ]}
      rows={points.map((p) => ({
        id: p.label,
        cells: {
          label: p.label,
          value: format(p.value),
          n: p.n,
          span:
            p.low !== undefined && p.high !== undefined
              ? text('interval', { low: format(p.low), high: format(p.high) })
              : undefined,
        },
      }))}
    />
  )
}

type IntervalProps = {
  value: number
  low: number
  high: number
  /** What is measured, in words. */
  title: string
  min?: number
  max?: number
  target?: number | undefined
  format?: Format
}

/** A value as a dot on the bar of where it may lie. */
export const Interval = ({
  value,
  low,
  high,
  title,
  min = 0,
  max = 1,
  target,
  ...rest
}: IntervalProps) => {
  const text = useText(uiWords)
  const id = useId()
  const format = rest.format ?? String
  const x = scaleLinear([min, max], [6, 142]).clamp(true)
  return (
    <svg
      className="chart small"
      viewBox="0 0 148 20"
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>
        {`${format(value)} (${text('interval', { low: format(low), high: format(high) })})`}
      </desc>
      <path className="chart-axis" d="M6 10H142" />
      <path className="chart-span" d={`M${x(low)} 10H${x(high)}`} />
      {target !== undefined && <path className="chart-target" d={`M${x(target)} 1V19`} />}
      <circle className="chart-dot" cx={x(value)} cy="10" r="5" />
    </svg>
  )
}

import {
  type Card,
  lineHeight,
  type Paragraph,
  type Point,
  type Scene,
  size,
  tones,
} from './scene.ts'

const family = "'Atkinson Hyperlegible Next', 'Noto Sans More', Arial, Helvetica, sans-serif"

/** The drawing as SVG: text stays text, and a screen reader hears title and description. */
export const svgOf = (scene: Scene, idPrefix = 'prisma'): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${scene.lang}"`,
    ` xml:lang="${scene.lang}" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc"`,
    ` width="${scene.width}" height="${round(scene.height)}"`,
    ` viewBox="0 0 ${scene.width} ${round(scene.height)}"`,
    ` font-family="${family}" font-size="${size}">\n`,
    `<title id="${idPrefix}-title">${escaped(scene.title)}</title>\n`,
    `<desc id="${idPrefix}-desc">${escaped(scene.description)}</desc>\n`,
    `<rect width="100%" height="100%" fill="${tones.paper}"/>\n`,
    ...scene.arrows.map(arrow),
    ...scene.cards.map(card),
    '</svg>\n',
  ].join('')

const card = (it: Card) => {
  const fill = { stage: tones.stage, heading: tones.heading, title: '', box: tones.paper }[it.kind]
  const place = `x="${it.x}" y="${round(it.y)}" width="${it.width}" height="${round(it.height)}"`
  const rect = `<rect ${place} rx="4" fill="${fill}" stroke="${tones.line}"/>`
  const texts = it.paragraphs.map((paragraph) => text(paragraph, it.kind))
  return `<g data-box="${it.id}">${it.kind === 'title' ? '' : rect}${texts.join('')}</g>\n`
}

function text({ lines, x, y, weight }: Paragraph, kind: Card['kind']) {
  const bold = weight === 'bold' ? ' font-weight="700"' : ''
  if (kind === 'stage')
    return (
      `<text transform="translate(${round(x)} ${round(y)}) rotate(-90)" text-anchor="middle"` +
      `${bold} fill="${tones.onStage}">${escaped(lines.join(' '))}</text>`
    )
  const spans = lines.map(
    (line, i) => `<tspan x="${x}" y="${round(y + i * lineHeight)}">${escaped(line)}</tspan>`,
  )
  // The space between two lines keeps their words apart where the text is copied or heard.
  return `<text${bold} fill="${tones.ink}">${spans.join(' ')}</text>`
}

const arrow = (points: Point[]) => {
  const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  const head = headOf(points)
    .map(([x, y]) => `${round(x)},${round(y)}`)
    .join(' ')
  return (
    `<path d="${path}" fill="none" stroke="${tones.line}" stroke-width="1.25"/>` +
    `<polygon points="${head}" fill="${tones.line}"/>\n`
  )
}

/** The triangle at the end of an arrow. */
export function headOf(points: Point[]): Point[] {
  const [x, y] = points.at(-1)!
  const [fromX, fromY] = points.at(-2)!
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)]
  const [back, half] = [8, 4]
  return [
    [x, y],
    [x - dx * back - dy * half, y - dy * back - dx * half],
    [x - dx * back + dy * half, y - dy * back + dx * half],
  ]
}

const round = (n: number) => Math.round(n * 10) / 10

/** What XML forbids goes; what has a meaning in it is written out. */
const escaped = (it: string) =>
  it
    // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 does not allow
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

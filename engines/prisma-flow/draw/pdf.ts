import { runsOf } from './pdf-fonts.ts'
import { type Card, lineHeight, type Paragraph, type Scene, size, tones } from './scene.ts'
import { headOf } from './svg.ts'

export type Fonts = { regular: Uint8Array; bold: Uint8Array; more: Uint8Array }
type Doc = PDFKit.PDFDocument

/**
 * The drawing as a tagged PDF on one page of its size: text can be selected and is read in order, lines
 * are decoration. What the fonts lack is drawn as an empty box and told in `missing`.
 *
 * @param created written into the file; the same date gives the same bytes
 */
export async function pdfOf(
  scene: Scene,
  fonts: Fonts,
  created: Date,
): Promise<{ pdf: Uint8Array; missing: string[] }> {
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: [scene.width, scene.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never, // known to pdfkit, not yet to its types
    tagged: true,
    lang: scene.lang === 'sv' ? 'sv-SE' : 'en-GB',
    displayTitle: true,
    info: { Title: scene.title, Subject: scene.description, CreationDate: created },
    font: Buffer.from(fonts.regular) as never,
  })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve())
  })
  for (const name of ['regular', 'bold', 'more'] as const)
    doc.registerFont(name, Buffer.from(fonts[name]))

  doc.markContent('Artifact', { type: 'Layout' })
  for (const arrow of scene.arrows) drawArrow(doc, arrow)
  for (const card of scene.cards) drawFrame(doc, card)
  doc.endMarkedContent()

  const missing = new Set<string>()
  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const card of scene.cards) {
    const section = doc.struct(card.kind === 'box' ? 'Sect' : 'Div')
    root.add(section)
    for (const paragraph of card.paragraphs)
      section.add(
        doc.struct(tagOf(card), {}, () => {
          for (const letter of drawText(doc, paragraph, card.kind)) missing.add(letter)
        }),
      )
    section.end()
  }
  root.end()
  doc.end()
  await ended
  return { pdf: new Uint8Array(Buffer.concat(chunks)), missing: [...missing] }
}

const tagOf = ({ kind }: Card) => (kind === 'title' ? 'H1' : kind === 'box' ? 'P' : 'H2')

function drawArrow(doc: Doc, points: Scene['arrows'][number]) {
  points.forEach(([x, y], i) => (i === 0 ? doc.moveTo(x, y) : doc.lineTo(x, y)))
  doc.lineWidth(1.25).stroke(tones.line)
  doc.polygon(...headOf(points).map(([x, y]) => [x, y])).fill(tones.line)
}

function drawFrame(doc: Doc, { kind, x, y, width, height }: Card) {
  if (kind === 'title') return
  const fill = { stage: tones.stage, heading: tones.heading, box: tones.paper }[kind]
  doc.lineWidth(1).roundedRect(x, y, width, height, 4).fillAndStroke(fill, tones.line)
}

function drawText(doc: Doc, { lines, x, y, weight }: Paragraph, kind: Card['kind']): string[] {
  const missing: string[] = []
  const write = (line: string, left: number, baseline: number) => {
    let at = left
    for (const run of runsOf(doc, line, weight)) {
      missing.push(...run.missing)
      doc.font(run.font).fontSize(size)
      doc.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
      at += doc.widthOfString(run.text)
    }
  }
  doc.fillColor(kind === 'stage' ? tones.onStage : tones.ink)
  if (kind === 'stage') {
    const line = lines.join(' ')
    doc.save().rotate(-90, { origin: [x, y] })
    write(line, x - doc.font(weight).fontSize(size).widthOfString(line) / 2, y)
    doc.restore()
  } else
    lines.forEach((line, i) =>
      // The space lets a copied sentence keep its words apart.
      write(i < lines.length - 1 ? `${line} ` : line, x, y + i * lineHeight),
    )
  return missing
}

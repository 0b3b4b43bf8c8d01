import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widthOf } from './draw/measure.ts'
import { size } from './draw/scene.ts'
import { counted, type Flow, unknown } from './flow/model.ts'
import { layOut, pdfOf, pngOf, svgOf } from './index.ts'
import { aFlow, flows, otherFlow, part, previousFlow } from './make.ts'

const huge = 999_999_999_999
const reasons = Array.from({ length: 30 }, (_, i) =>
  part(`Skäl ${i + 1} som är långt nog att behöva två rader i sin ruta`, i),
)
const drawn: Record<string, Flow> = {
  new: aFlow(),
  'new-other': otherFlow(aFlow()),
  updated: previousFlow(aFlow()),
  'updated-other': previousFlow(otherFlow(aFlow())),
  draft: aFlow({ title: null, included: { studies: unknown(), reports: unknown() } }),
  'thirty-reasons-and-huge-numbers': aFlow({
    identified: { databases: counted(huge), registers: unknown() },
    reports: { ...aFlow().reports, excluded: counted(435, reasons) },
  }),
}
const each = Object.keys(drawn).flatMap((name) => [
  { name, lang: 'sv' } as const,
  { name, lang: 'en' } as const,
])

test.each(each)(
  '$name in $lang is drawn as it was when it was looked at',
  async ({ name, lang }) => {
    const svg = svgOf(layOut(drawn[name]!, lang))
    await expect(svg).toMatchFileSnapshot(`golden/${name}.${lang}.svg`)
  },
)

test('whatever the numbers and names, text stays in its box and boxes apart', () => {
  const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(flows(1e9), fc.array(names, { maxLength: 12 }), (flow, texts) => {
      flow.reports.excluded.parts = texts.map((text) => part(text, 1))
      const { cards, width, height } = layOut(flow, 'en')
      for (const { kind, x, y, width: w, height: h, paragraphs } of cards) {
        expect(x >= 0 && y >= 0 && x + w <= width && y + h <= height).toBe(true)
        if (kind === 'stage') continue
        for (const it of paragraphs)
          for (const [i, line] of it.lines.entries()) {
            expect(it.x + widthOf(line, size, it.weight)).toBeLessThanOrEqual(x + w)
            expect(it.y + i * 16).toBeLessThanOrEqual(y + h)
          }
      }
      for (const a of cards)
        for (const b of cards)
          if (a !== b)
            expect(
              a.x + a.width <= b.x ||
                b.x + b.width <= a.x ||
                a.y + a.height <= b.y ||
                b.y + b.height <= a.y,
            ).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('hostile text is text', () => {
  const flow = aFlow({ title: '</title><script>alert(1)</script>&"\u0000\uD800' })
  flow.reports.excluded.parts = [part('<img src=x onerror=alert(1)> ]]> &amp;', 250)]
  const svg = svgOf(layOut(flow, 'en'))
  expect(svg).not.toMatch(/<script|<img/)
  expect(svg).not.toContain('\u0000')
  expect(svg).toContain('&lt;/title&gt;&lt;script&gt;')
  expect(svg).toContain('&amp;amp;')
  const tags = new Set([...svg.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag))
  expect([...tags].sort()).toEqual(
    ['desc', 'g', 'path', 'polygon', 'rect', 'svg', 'text', 'title', 'tspan'].sort(),
  )
})

test('a screen reader hears the title and every number', () => {
  const svg = svgOf(layOut(drawn['updated-other']!, 'sv'), 'figur1')
  expect(svg).toMatch(/^<svg [^>]*role="img" lang="sv"[^>]*aria-labelledby="figur1-title"/)
  expect(svg).toContain('<title id="figur1-title">Rörelse efter stroke</title>')
  expect(svg.replaceAll('\u00a0', ' ')).toMatch(/<desc id="figur1-desc">.*Granskade poster: 16 997/)
})

const file = (name: string) => fileURLToPath(new URL(`fonts/${name}.ttf`, import.meta.url))
const fontFiles = ['atkinson-next-regular', 'atkinson-next-bold', 'noto-sans-more'].map(file)

test('PNG: two pixels to a point, and never too large to open', async () => {
  const scene = layOut(aFlow(), 'sv')
  const png = Buffer.from(await pngOf(scene, fontFiles))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(Math.ceil(scene.width * 2))
  const reports = {
    ...aFlow().reports,
    excluded: counted(
      500,
      Array.from({ length: 500 }, () => part('Ett skäl', 1)),
    ),
  }
  const long = Buffer.from(await pngOf(layOut(aFlow({ reports }), 'sv'), fontFiles))
  expect(long.readUInt32BE(20)).toBeLessThanOrEqual(16_000)
})

test('PDF: tagged, titled, the same bytes for the same date; what no font has is told', async () => {
  const [regular, bold, more] = fontFiles.map((it) => readFileSync(it))
  const fonts = { regular: regular!, bold: bold!, more: more! }
  const created = new Date('2026-03-29T01:00:00Z')
  const draw = (flow: Flow) => pdfOf(layOut(flow, 'sv'), fonts, created)
  const { pdf, missing } = await draw(aFlow())
  expect(missing).toEqual([])
  const text = Buffer.from(pdf).toString('latin1')
  expect(text).toMatch(/^%PDF-1\.7/)
  expect(text).toContain('/Lang (sv-SE)')
  expect(text).toContain('/Marked true')
  expect(Buffer.from((await draw(aFlow())).pdf).equals(Buffer.from(pdf))).toBe(true)
  expect((await draw(aFlow({ title: 'Åäö αβγ Ж 中' }))).missing).toEqual(['中'])
})

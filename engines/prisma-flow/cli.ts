import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import {
  checkFlow,
  type Lang,
  layOut,
  methodsOf,
  pdfOf,
  pngOf,
  pressAnswers,
  pressElements,
  pressMethodsOf,
  prismaSAnswers,
  prismaSItems,
  PrismaRefusal,
  readFlow,
  type Scene,
  svgOf,
  type Template,
  templateOf,
} from './index.ts'
import { usage } from './usage.ts'

type Io = { print: (line: string) => void }
class Refused extends Error {
  readonly exitCode: 1 | 2
  constructor(exitCode: 1 | 2, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

/** `navet prisma`: reads the files that are named, draws, and tells what it found. */
export async function run(args: string[], { print }: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      in: { type: 'string' },
      out: { type: 'string', multiple: true },
      lang: { type: 'string', default: 'sv' },
      template: { type: 'string' },
      draft: { type: 'boolean' },
      scale: { type: 'string', default: '2' },
      json: { type: 'boolean' },
    },
  })
  const lang = values.lang as Lang
  if (lang !== 'sv' && lang !== 'en') throw new Refused(2, '--lang is sv or en.')
  const [command, ...rest] = positionals
  if (rest.length > 0 || (command && !['methods', 'checklist'].includes(command)))
    throw new Refused(2, usage)
  const json = values.json ?? false
  if (command === 'checklist') return checklist(lang, json, print)
  if (!values.in) throw new Refused(2, `--in is missing.\n\n${usage}`)
  if (command === 'methods') return methods(await contentOf(values.in), lang, json, print)

  const { template, draft, scale, out = [] } = values
  if (template && !/^(new|updated)(-other)?$/.test(template))
    throw new Refused(2, '--template is new, new-other, updated or updated-other.')
  if (!(Number(scale) > 0 && Number(scale) <= 10)) throw new Refused(2, '--scale is from 0 to 10.')
  const wrong = out.find((file) => !/\.(svg|png|pdf)$/i.test(file))
  if (wrong) throw new Refused(2, `${wrong}: --out ends in .svg, .png or .pdf.`)

  const read = readFlow(await contentOf(values.in), template as Template | undefined)
  const problems = 'problems' in read ? read.problems : checkFlow(read.flow, { draft })
  if ('problems' in read || problems.length > 0) {
    if (json) print(JSON.stringify({ ok: false, problems }))
    throw new PrismaRefusal(problems, lang)
  }
  const scene = layOut(read.flow, lang)
  const notes = [...read.notes.map((name) => unread[lang].replace('{name}', name))]
  for (const file of out) notes.push(...(await draw(scene, file, Number(scale))))
  const done = { ok: true, template: templateOf(read.flow), lang, files: out, notes, problems }
  print(
    json
      ? JSON.stringify(done)
      : [...out, ...notes, ...(out.length ? [] : [well[lang]])].join('\n'),
  )
}

const unread = {
  sv: 'Raden {name} har ingen ruta i diagrammet.',
  en: 'The row {name} has no box in the diagram.',
}
const well = { sv: 'Talen stämmer.', en: 'The numbers add up.' }
const noLetter = {
  sv: 'PDF:ens typsnitt saknar: {letters}. I SVG-filen finns de.',
  en: 'The fonts of the PDF lack: {letters}. The SVG has them.',
}

const fontFile = (name: string) => fileURLToPath(new URL(`fonts/${name}.ttf`, import.meta.url))
const fontFiles = ['atkinson-next-regular', 'atkinson-next-bold', 'noto-sans-more'].map(fontFile)

/** What is told about a file. It is written aside first: a failure leaves the old one as it was. */
async function draw(scene: Scene, file: string, scale: number): Promise<string[]> {
  const kind = file.slice(-3).toLowerCase()
  if (kind === 'svg') return save(file, svgOf(scene))
  if (kind === 'png') return save(file, await pngOf(scene, fontFiles, scale))
  const [regular, bold, more] = await Promise.all(fontFiles.map((it) => readFile(it)))
  // The engine asks no clock: the file's date is that of the program.
  const { mtime } = await stat(fileURLToPath(import.meta.url))
  const fonts = { regular: regular!, bold: bold!, more: more! }
  const { pdf, missing } = await pdfOf(scene, fonts, mtime)
  await save(file, pdf)
  return missing.length > 0 ? [noLetter[scene.lang].replace('{letters}', missing.join(' '))] : []
}

async function save(file: string, content: string | Uint8Array): Promise<string[]> {
  try {
    await writeFile(`${file}.part`, content)
    await rename(`${file}.part`, file)
  } catch (error) {
    throw new Refused(1, `${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`)
  }
  return []
}

/** UTF-8, or what an older Excel writes. */
async function contentOf(file: string): Promise<string> {
  if (file === '-') return textOf(process.stdin)
  let bytes: Buffer
  try {
    if ((await stat(file)).size > 5_000_000) throw new Refused(1, `${file} is larger than 5 MB.`)
    bytes = await readFile(file)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(1, `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function methods(content: string, lang: Lang, json: boolean, print: Io['print']) {
  let data: unknown
  try {
    data = JSON.parse(content)
  } catch {
    throw new Refused(1, 'The answers are not JSON.')
  }
  const isPress = data !== null && typeof data === 'object' && 'elements' in data
  const read = (isPress ? pressAnswers : prismaSAnswers).safeParse(data)
  if (!read.success) throw new Refused(1, z.prettifyError(read.error))
  const done = isPress ? pressMethodsOf(read.data as never) : methodsOf(read.data as never)
  if (json) return print(JSON.stringify(done))
  const open = done.unanswered.map((it) => `- ${it.question[lang]}`)
  print(
    [done.text[lang], ...(open.length > 0 ? ['', unansweredWord[lang], ...open] : [])].join('\n'),
  )
}
const unansweredWord = { sv: 'Inte besvarat:', en: 'Not answered:' }

function checklist(lang: Lang, json: boolean, print: Io['print']) {
  if (json) return print(JSON.stringify({ prismaS: prismaSItems, press: pressElements }))
  const rows = (items: { number: number; question: { sv: string; en: string } }[]) =>
    items.map(({ number, question }) => `${String(number).padStart(2)}. ${question[lang]}`)
  print(['PRISMA-S', ...rows(prismaSItems), '', 'PRESS', ...rows(pressElements)].join('\n'))
}

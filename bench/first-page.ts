// The front page as a telephone gets it at the first visit: bytes on the wire, and requests.
import http from 'node:http'
import { gunzipSync } from 'node:zlib'
import { install } from './parts/installation.ts'
import { printMachine } from './parts/machine.ts'
import { figure, printTable } from './parts/table.ts'

type Part = { path: string; wire: number; type: string; text: string }

/** One request on a connection of its own; what came over it, headers and all. */
const get = (base: string, path: string) =>
  new Promise<Part>((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', accept: 'text/html,*/*' }
    const request = http.get(base + path, { headers, agent: new http.Agent() }, (response) => {
      const chunks: Buffer[] = []
      const { socket } = response
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${path}: ${response.statusCode}`))
        const body = Buffer.concat(chunks)
        const plain = response.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
        const type = response.headers['content-type']?.split(';')[0] ?? ''
        resolve({ path, wire: socket.bytesRead, type, text: plain.toString('utf8') })
      })
    })
    request.on('error', reject)
  })

const tag = /<(?:link|script|img)\b[^>]*>/g
const wanted =
  /^<link\b.*\brel="(?:stylesheet|icon|preload|modulepreload)"|^<script\b.*\bsrc=|^<img\b/

/** What a browser fetches for a page: what its HTML names, and the fonts its styles name. */
function named(html: string, styles: string[]) {
  const tags = (html.match(tag) ?? []).filter((one) => wanted.test(one))
  const addresses = tags.map((one) => /\b(?:href|src)="([^"]+)"/.exec(one)?.[1] ?? '')
  const fonts = styles.flatMap((css) =>
    [...css.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map((m) => m[1]!),
  )
  return [...new Set([...addresses, ...fonts])].filter((one) => one.startsWith('/'))
}

printMachine()
const installation = await install('embedded')
try {
  await installation.start()
  const page = await get(installation.base, '/')
  const parts = [page]
  for (let i = 0; i < 2; i++) {
    const styles = parts.filter(({ type }) => type === 'text/css').map(({ text }) => text)
    for (const path of named(page.text, styles))
      if (!parts.some((part) => part.path === path)) parts.push(await get(installation.base, path))
  }
  const scripts = parts.filter(({ type }) => type.includes('javascript')).length
  const inline = (page.text.match(/<script\b/g) ?? []).length
  const total = parts.reduce((sum, { wire }) => sum + wire, 0)
  printTable(
    'The front page at the first visit (wanted: at most 100 kB, no script)',
    ['part', 'kB', 'unpacked kB'],
    [
      ...parts.map(({ path, type, wire, text }) => [
        `${path.replace(/-[\w-]{8}\./, '-….')} (${type})`,
        figure(wire / 1000),
        figure(Buffer.byteLength(text) / 1000),
      ]),
      [`all, ${parts.length} requests, ${scripts + inline} scripts`, figure(total / 1000), ''],
    ],
  )
} finally {
  await installation.remove()
}

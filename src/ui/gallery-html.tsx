import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { Gallery } from './gallery.tsx'
import type { SampleName } from './gallery.tsx'

const read = (path: string) => readFileSync(new URL(path, import.meta.url))

/** All of the stylesheet as one text, its parts in order. */
export const stylesheet = () =>
  read('./styles/ui.css')
    .toString()
    .replace(/@import '(.+?)';/g, (_, path: string) => read(`./styles/${path}`).toString())

/** A sample as one whole file, with stylesheet and font in it. */
export const galleryHtml = (sample: SampleName) => {
  const Stub = createRoutesStub([{ path: '*', Component: () => <Gallery sample={sample} /> }])
  const body = renderToStaticMarkup(<Stub initialEntries={['/']} />)
  const font = read('./fonts/atkinson-next-latin.woff2').toString('base64')
  const css = stylesheet().replace(/\.\.\/fonts\/[\w-]+\.woff2/, `data:font/woff2;base64,${font}`)
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Navet</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${css}</style></head>
<body>${body}</body></html>`
}

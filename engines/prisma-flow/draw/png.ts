import type { Scene } from './scene.ts'
import { svgOf } from './svg.ts'

/**
 * The drawing as PNG, `scale` pixels to a point.
 *
 * @param fontFiles paths of the engine's own fonts; no font of the machine is used, so that every
 *   machine draws the same picture
 */
export async function pngOf(scene: Scene, fontFiles: string[], scale = 2): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js')
  const font = {
    fontFiles,
    loadSystemFonts: false,
    defaultFontFamily: 'Atkinson Hyperlegible Next',
  }
  // A diagram with very many reasons stays within what image programs open.
  const most = 16_000 / Math.max(scene.width, scene.height)
  const drawn = new Resvg(svgOf(scene), {
    font,
    fitTo: { mode: 'zoom', value: Math.min(scale, most) },
  })
  return drawn.render().asPng()
}

import type { Node } from '../model.ts'
import { headingOf } from './headings.ts'
import { placeFrom, type Reader, reads, take } from './reader.ts'

const mesh =
  /\[(mh|mj)\s+(\^?)\s*(?:"([^"\]\n]{1,300})"|([^"\]\n]{1,300}?))(\s*\/\s*[a-z]{2}(?:,[a-z]{2})*)?\s*\]/iy

/** What stands in square or pointed brackets by itself. */
export function readBracketed(r: Reader): Node | null {
  const start = r.i
  const found = reads(r, 'cochrane') ? take(r, mesh) : null
  if (found) {
    const [, tag, noexp, quoted, bare, codes = ''] = found
    const at = placeFrom(r, start)
    if (!quoted && bare!.startsWith('/'))
      return { kind: 'floating', name: bare!.slice(1).trim(), at }
    return headingOf(`${quoted ?? bare!}${codes.replace(/\s/g, '')}`, {
      quoted: Boolean(quoted),
      explode: !noexp,
      major: tag!.toLowerCase() === 'mj',
      at,
    })
  }
  const other =
    take(r, /\[mp\s*=[^\]]{0,600}\]|<[^<>\n]{1,80}>/iy) ?? take(r, /\[[^\]\n]{0,600}\]/y)
  return other && { kind: 'raw', text: other[0], at: placeFrom(r, start) }
}

import { readFileSync } from 'node:fs'
import type { Context } from 'hono'
import { type Settings, WrongSetting } from '#kernel/settings.ts'
import { contrastOf, grounds, mixed } from '#ui/contrast.ts'

/** Small text in the accent, and on it, has to be read. */
const least = 4.5
const soft = 0.12
const largestLogo = 200_000

export type Theme = { css: string | null; logo: { type: string; body: Buffer } | null }

/** The unit's own colours and mark, or a `WrongSetting` where they could not be read or seen. */
export const themeOf = ({ theme }: Settings): Theme => ({
  css: theme.accent || theme.accentDark ? cssOf(theme) : null,
  logo: theme.logo ? logoOf(theme.logo) : null,
})

const cssOf = ({ accent, accentDark }: Settings['theme']) => {
  const light = accent && `:root{${rolesOf('NAVET_ACCENT', accent, 'light')}}`
  const dark =
    accentDark &&
    `@media screen and (prefers-color-scheme:dark){:root{${rolesOf('NAVET_ACCENT_DARK', accentDark, 'dark')}}}`
  return [light, dark].filter(Boolean).join('\n')
}

function rolesOf(setting: string, accent: string, by: keyof typeof grounds): string {
  const ground = grounds[by]
  const paper = ground['surface-raised']
  const under = mixed(accent, paper, soft)
  const ink = ['#ffffff', '#08120f'].toSorted(
    (a, b) => contrastOf(b, accent) - contrastOf(a, accent),
  )[0]!
  const pairs = { 'the page': ground.surface, 'raised parts': paper, 'its own soft ground': under }
  for (const [where, colour] of Object.entries(pairs)) {
    const found = contrastOf(accent, colour)
    if (found < least)
      throw new WrongSetting(
        `The setting ${setting} is wrong: ${accent} has a contrast of ${found.toFixed(1)} to ${where} (${colour}); ${least} is needed to be read.`,
      )
  }
  return `--accent:${accent};--accent-ink:${ink};--accent-soft:${under}`
}

const kinds = { svg: 'image/svg+xml', png: 'image/png' } as const

function logoOf(path: string) {
  const kind = kinds[path.toLowerCase().split('.').at(-1) as keyof typeof kinds]
  if (!kind)
    throw new WrongSetting('The setting NAVET_LOGO is wrong: it is an .svg or a .png file.')
  try {
    const body = readFileSync(path)
    if (body.length <= largestLogo) return { type: kind, body }
  } catch {
    throw new WrongSetting(`The setting NAVET_LOGO is wrong: ${path} cannot be read.`)
  }
  throw new WrongSetting('The setting NAVET_LOGO is wrong: the file is larger than 200 kB.')
}

const yearLong = 'public, max-age=31536000, immutable'

/** `/theme/colours.css` and `/theme/logo`, each with its stamp behind a question mark. */
export const themeFile = (theme: Theme, name: string) => (c: Context) => {
  const found =
    name === 'logo' ? theme.logo : theme.css && { type: 'text/css', body: Buffer.from(theme.css) }
  if (!found) return c.notFound()
  // A drawing may hold scripts; here it may run none.
  return c.body(new Uint8Array(found.body), 200, {
    'content-type': found.type,
    'cache-control': yearLong,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  })
}

import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Settings } from '../settings.ts'

const stamps = new WeakMap<Settings, string>()

/** What a page's frame needs of the theme; the addresses change with what lies behind them. */
export function framedBy(settings: Settings) {
  const { name, logo, accent, accentDark, footer } = settings.theme
  const stamp = stamps.get(settings) ?? stampOf(settings)
  stamps.set(settings, stamp)
  return {
    ...{ name, footer },
    logo: logo ? `/theme/logo?${stamp}` : null,
    colours: accent || accentDark ? `/theme/colours.css?${stamp}` : null,
  }
}

const stampOf = ({ theme }: Settings) =>
  createHash('sha256')
    .update(JSON.stringify([theme, theme.logo && statSync(theme.logo).mtimeMs]))
    .digest('hex')
    .slice(0, 12)

import { isIP } from 'node:net'
import Bowser from 'bowser'

/** What a person recognises a browser by; null what it does not say. */
export type Device = { browser: string | null; system: string | null }

/** `Mozilla/5.0 (iPhone; …) … Safari/604.1` → Safari, iPhone. */
export function deviceOf(userAgent: string | null): Device {
  if (!userAgent) return { browser: null, system: null }
  const { browser, os, platform } = Bowser.parse(userAgent)
  const model = platform.type === 'desktop' ? undefined : platform.model
  return { browser: browser.name || null, system: model || os.name || null }
}

/** The network of an address, near enough to recognise and too wide to follow somebody by. */
export function networkOf(address: string | null): string | null {
  const plain = address?.replace(/^::ffff:(?=\d+\.)/i, '') ?? ''
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (isIP(plain) !== 6) return null
  const [before = '', after = ''] = plain.split('%')[0]!.split('::')
  const [head, tail] = [before, after].map((part) => part.split(':').filter(Boolean)) as [
    string[],
    string[],
  ]
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return `${[...head, ...zeros, ...tail].slice(0, 3).join(':')}::/48`
}

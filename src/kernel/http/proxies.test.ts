import { describe, expect, test } from 'vitest'
import { readSettings, WrongSetting } from '../settings.ts'
import { clientOf, proxiesFrom } from './proxies.ts'

const two = '10.0.0.0/8, 2001:db8::5'

describe('who asks', () => {
  test.each([
    ['none', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
    ['loopback', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['loopback', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['loopback', '::1', undefined, '::1'],
    // Who reaches the port past the proxy is not believed.
    ['loopback', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
    // Nor is what somebody wrote before the proxies added theirs.
    [two, '10.1.2.3', '203.0.113.9, 198.51.100.1, 2001:db8::5', '198.51.100.1'],
    [two, '10.1.2.3', 'unknown', '10.1.2.3'],
  ])('behind %s, by %s saying %s, is %s', (trusted, neighbour, said, client) =>
    expect(clientOf(proxiesFrom(trusted), neighbour, said)).toBe(client),
  )

  test.each(['yes', '10.0.0.0/33', '10.0.0.0/x', 'loopback,', 'proxy.example.org'])(
    'is not known where %s is trusted, so the start is refused',
    (NAVET_TRUST_PROXY) => expect(() => readSettings({ NAVET_TRUST_PROXY })).toThrow(WrongSetting),
  )
})

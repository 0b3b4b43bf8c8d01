import { expect, test } from 'vitest'
import { pageOf } from './readings.ts'

test.each([
  ['/cases/2026-0142', '/cases/2026-0142'],
  ['/cases/2026-0142.data?_routes=root', '/cases/2026-0142'],
  ['/search?q=s%C3%B6mn&lang=en', '/search?q=sömn'],
  ['/cases/2026-0142?key=cHJvdmEgZXR0IGhlbWxpZ3QgdA', '/cases/2026-0142?key=…'],
  ['/rate/cHJvdmEgZXR0IGhlbWxpZ3QgdA', '/rate/…'],
  ['/files/0197a3f0-1234-7abc-8def-0123456789ab', '/files/0197a3f0-1234-7abc-8def-0123456789ab'],
  ['/services/systematisk-litteratursokning', '/services/systematisk-litteratursokning'],
])('%s is written down as %s', (asked, written) =>
  expect(pageOf(new URL(asked, 'http://127.0.0.1'))).toBe(written),
)

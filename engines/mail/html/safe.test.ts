import { expect, test } from 'vitest'
import { safeHtml } from './safe.ts'

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<svg onload=alert(1)><a xlink:href="javascript:1">x</a></svg>',
  '<iframe srcdoc="<script>1</script>"></iframe>',
  '<form action="https://example.com"><input name=password></form>',
  '<meta http-equiv=refresh content="0;url=https://example.com">',
  '<base href="https://example.com/">',
  '<link rel=stylesheet href=//example.com/a.css><style>@import "//example.com"</style>',
  '<p style="background:url(https://example.com/a)">x</p>',
  '<p style="width:expression(alert(1))">x</p>',
  '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
  '<object data="https://example.com/x"></object><embed src=//example.com><video src=//example.com/v>',
])('%s does nothing and fetches nothing', (html) => {
  const { html: safe } = safeHtml(html)
  expect(safe).not.toMatch(
    /script|on\w+=|javascript|url\(|expression|<(svg|iframe|form|input|meta|base|link|style|object|embed|video|math)|src=/i,
  )
})

test('pictures from elsewhere are left out and counted until they are asked for', () => {
  const html =
    '<p>Hej<img src="https://example.com/a.png" alt="bild"><img src="//example.com/b.png"></p>'
  expect(safeHtml(html)).toEqual({ html: '<p>Hej<span>[bild]</span><span></span></p>', blocked: 2 })
  expect(safeHtml(html, { remote: true }).html).toContain('src="https://example.com/a.png"')
})

test('a picture of the mail itself is shown from where we keep it', () => {
  const inline = (id: string) => (id === 'a@b' ? '/files/1' : undefined)
  const { html } = safeHtml('<img src="cid:a@b"><img src="cid:other">', { inline })
  expect(html).toBe('<img alt="" src="/files/1" /><span></span>')
})

test('links open elsewhere and say nothing of where they were', () => {
  expect(safeHtml('<a href="https://example.com">x</a>').html).toBe(
    '<a href="https://example.com" target="_blank" rel="noopener noreferrer nofollow">x</a>',
  )
})

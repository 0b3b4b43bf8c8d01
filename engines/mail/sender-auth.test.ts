import { expect, test } from 'vitest'
import { readMail, senderAuth } from './index.ts'

const found = async (...fields: string[]) => {
  const lines = [
    'From: Ann <ann@lu.example.org>',
    ...fields.map((it) => `Authentication-Results: ${it}`),
  ]
  return senderAuth(await readMail([Buffer.from(`${lines.join('\n')}\n\nHej`)]), ['mx.example.org'])
}

test.each([
  [['mx.example.org; dmarc=pass (p=reject) header.from=lu.example.org'], 'pass'],
  [
    [
      'mx.example.org; spf=pass smtp.mailfrom=x@evil.example; dmarc=fail header.from=lu.example.org',
    ],
    'fail',
  ],
  [
    ['mx.example.org 1; dkim=pass header.d=lu.example.org; spf=fail smtp.mailfrom=a@b.example'],
    'pass',
  ],
  [['mx.example.org; dkim=pass header.d=example.org'], 'pass'],
  [
    ['mx.example.org; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=evil.example'],
    'none',
  ],
  [
    [
      'mx.example.org; dkim=fail header.d=lu.example.org; spf=softfail smtp.mailfrom=lu.example.org',
    ],
    'fail',
  ],
  [['mx.example.org; spf=fail smtp.mailfrom=lu.example.org'], 'none'],
  [['mx.example.org; none'], 'none'],
  [['mx.evil.example; dmarc=pass header.from=lu.example.org'], 'none'],
  [['mx.example.org; dmarc=fail', 'mx.example.org; dmarc=pass'], 'fail'],
  [['mx.example.org; dkim=pass (a; dmarc=pass) header.d=evil.example'], 'none'],
  [['mx.example.org.evil.example; dmarc=pass'], 'none'],
  [[''], 'none'],
  [[], 'none'],
])('%j: %s', async (fields, expected) => {
  expect(await found(...fields)).toBe(expected)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newPart } from './new-part.ts'

const quote = '\n\nOn Tue, 5 May 2026 at 10:12, Library <lib@example.org> wrote:\n\n> Hello'

test.each([
  ['See you on 5 May.\nAnn <ann@example.org> wrote:\n> When?', 'See you on 5 May.'],
  ['Yes\n\nOn Tue, 5 May 2026 at 10:12,\nLibrary <lib@example.org> wrote:\n\n> When?', 'Yes'],
  ['Anna skrev:\ndet går bra\n\ntycker jag', 'Anna skrev:\ndet går bra\n\ntycker jag'],
  ['Ja\n\nAnna skrev:\n> Går det?', 'Ja'],
  ['To: me\nSubject to change\nthe date is set', 'To: me\nSubject to change\nthe date is set'],
  [`One -- two\n--flag is needed${quote}`, 'One -- two\n--flag is needed'],
  ['a > b\n> c?', 'a > b'],
  ['Ja\n\nB kirjoitti 12.5.2026 klo 10.12:\n> x', 'Ja'],
  ['Ja\n\nMissatge de B <b@x.org> del dia dt., 12 de maig 2026 a les 10:12:\n\n> x', 'Ja'],
  ['Ja\n\nZitat von B <b@x.org>:\n\n> x', 'Ja'],
  ['Ja\n\n---- On Tue, 12 May 2026 10:12:33 +0200 B <b@x.org> wrote ----\n\nHej', 'Ja'],
  ['Ja\n2013/11/7 Bob <bob@x.org>:\n> x', 'Ja'],
  ['Log:\nFrom: a\nTo: b\nSubject: c\n\nWhy?', 'Log:\nFrom: a\nTo: b\nSubject: c\n\nWhy?'],
])('%j', (written, expected) => {
  expect(newPart(written).text).toBe(expected)
})

test('what folds is kept: signature and quoted text can be unfolded', () => {
  const read = newPart(`Ja.\n\n-- \nAnn\nLibrary${quote}`)
  expect(read).toMatchObject({ text: 'Ja.', signature: '-- \nAnn\nLibrary'.replace('-- ', '--') })
  expect(read.quoted).toContain('> Hello')
})

test('nothing that somebody wrote is lost, whatever it looks like', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '> a',
      '',
      '-- ',
      'On 5 May 2026 Ann wrote:',
      'Från: x',
      'Skickat: 5 maj',
      'Till: y',
      'Ämne: z',
      '____',
      'Hej',
    ),
    fc.string({ maxLength: 30 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const written = lines.join('\n')
      const { text, signature, quoted } = newPart(written)
      const words = (it: string) => it.split(/\s+/).filter(Boolean).sort()
      expect(words([text, signature, quoted].join('\n'))).toEqual(
        words(written.replace(/\u00a0/g, ' ')),
      )
      if (written.trim()) expect(text.trim()).not.toBe('')
    }),
    { numRuns: 400, seed: 6 },
  )
})

test('a text of a megabyte takes time in proportion to its length', () => {
  for (const piece of [
    '> a\n',
    'Den 5 maj skrev A\n',
    'Från: x\n',
    'a '.repeat(200) + '\n',
    '-- \n',
    'x'.repeat(1_000),
  ]) {
    // The processor's time: by the clock, a busy machine looks like a slow program.
    const started = process.cpuUsage()
    newPart(piece.repeat(1_000_000 / piece.length))
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1_000, piece.slice(0, 20)).toBeLessThan(5_000)
  }
})

import { expect, test } from 'vitest'
import { demoServices } from '#modules/catalogue/demo/index.ts'
import { demoConversations, openingOf } from '#modules/cases/demo/conversations.ts'

test('conversations are about services that exist, and enough for 400 different cases', () => {
  const slugs = demoServices.map((service) => service.slug)
  expect(demoConversations.filter(({ service }) => !slugs.includes(service))).toEqual([])

  const openings = demoConversations.flatMap((conversation) =>
    conversation.about.flatMap((_, about) =>
      conversation.openings.map((_opening, opening) => openingOf(conversation, opening, about)),
    ),
  )
  expect(new Set(openings.map((opening) => opening.subject)).size).toBeGreaterThanOrEqual(400)
  expect(openings.filter(({ subject }) => /\{/.test(subject) || subject.length > 200)).toEqual([])
})

test.each([
  { rule: 'no double spaces', fault: / {2}/ },
  { rule: 'no three dots in a row', fault: /\.\.\./ },
  { rule: 'nothing before or after the text', fault: /^\s|\s$/ },
])('typography: $rule', ({ fault }) => {
  const texts = JSON.stringify(demoConversations).match(/"([^"\\]|\\.)*"/g) ?? []
  expect(texts.length).toBeGreaterThan(400)
  expect(texts.map((text) => text.slice(1, -1)).filter((text) => fault.test(text))).toEqual([])
})

import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { expect, test } from 'vitest'
import { CheckboxGroup, Form, LangProvider, RadioGroup, Said, Select, TextArea } from './index.ts'
import type { ReactNode } from 'react'

const html = (children: ReactNode, lang: 'sv' | 'en' = 'sv') => {
  const Page = () => <LangProvider lang={lang}>{children}</LangProvider>
  const Stub = createRoutesStub([{ path: '*', Component: Page }])
  return renderToStaticMarkup(<Stub initialEntries={['/']} />)
}

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }))

test('what was typed comes back after a refusal, before what was there from the start', () => {
  const said = html(
    <Form values={{ why: 'för att', 'fields.one': 'b', 'fields.many': ['a', 'c'], kind: 'c' }}>
      <TextArea name="why" label="Varför" defaultValue="från början" />
      <RadioGroup name="fields.one" label="En" options={options} defaultValue="a" />
      <CheckboxGroup name="fields.many" label="Flera" options={options} defaultValue={['b']} />
      <Select name="kind" label="Slag" options={options} defaultValue="a" />
    </Form>,
  )
  expect(said).toContain('>för att</textarea>')
  expect(said).not.toContain('från början')
  const checked = [...said.matchAll(/<input[^>]* checked=""[^>]*>/g)].map(([tag]) => tag)
  expect(checked.map((tag) => /value="(\w)"/.exec(tag)?.[1])).toEqual(['b', 'a', 'c'])
  expect(said).toContain('<option value="c" selected="">C</option>')
})

test('two forms with the same names never share an id', () => {
  const form = (
    <Form errors={{ text: 'Skriv något.' }}>
      <TextArea name="text" label="Text" help="Kort." />
    </Form>
  )
  const said = html([<div key="1">{form}</div>, <div key="2">{form}</div>])
  const ids = [...said.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
  expect(ids).toHaveLength(8) // summary, field, help and error, twice
  expect(new Set(ids).size).toBe(8)
})

test('a field names its help and its error', () => {
  const said = html(
    <Form errors={{ text: 'Skriv något.' }}>
      <TextArea name="text" label="Text" help="Kort." />
    </Form>,
  )
  const described = /<textarea[^>]* aria-describedby="([^"]+)"/.exec(said)?.[1]?.split(' ') ?? []
  expect(described).toHaveLength(2)
  for (const id of described) expect(said).toContain(`id="${id}"`)
  expect(said).toMatch(/<textarea[^>]* aria-invalid="true"/)
})

test('a text that lacks the language of the reader says which one it is in', () => {
  const text = { sv: 'Sökning' }
  expect(html(<Said text={text} />, 'sv')).toBe('Sökning')
  expect(html(<Said text={text} />, 'en')).toBe('<span lang="sv">Sökning</span>')
})

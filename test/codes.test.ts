import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  fieldErrors,
  fieldErrorText,
  refusals,
  refusalText,
  type FieldError,
  type RefusalCode,
} from '#kernel/errors.ts'
import { languages } from '#kernel/text.ts'
import { makeWorld, type World } from './world.ts'

const root = join(import.meta.dirname, '..')
const refusalCodes = Object.keys(refusals) as RefusalCode[]
const fieldCodes = Object.keys(fieldErrors) as FieldError[]

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.close())

describe('every code', () => {
  test.each([
    ...refusalCodes.map((code) => [code, refusalText(code)] as const),
    ...fieldCodes.map((code) => [code, fieldErrorText(code)] as const),
  ])('%s is a sentence in both languages', (code, text) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
    for (const lang of languages) expect(text[lang]).toMatch(/^\p{Lu}.*[.]$/u)
    expect(text.sv).not.toBe(text.en)
  })

  test('has a status that the house knows', () => {
    const known = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503]
    for (const code of refusalCodes) expect(known, code).toContain(refusals[code][0])
  })

  test('stands in the description of the API', async () => {
    const described = await (await world.request(null, 'GET', '/api/openapi.json')).json()
    const { code, errors } = described.components.schemas.Problem.properties
    expect(code.enum).toEqual(refusalCodes)
    expect(errors.additionalProperties.items.enum).toEqual(fieldCodes)
  })
})

/** The words of the screen: `text.ts`, and word lists that stand in a file of their own. */
const files = globSync('src/**/*{text,words}.ts', { cwd: root }).filter((file) =>
  /\btexts\(/.test(readFileSync(join(root, file), 'utf8')),
)
const isWords = (value: unknown): value is Record<string, Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).length > 0 &&
  Object.values(value).every(
    (one) => typeof one === 'object' && one !== null && 'sv' in one && 'en' in one,
  )

const formsOf = (word: unknown): string[] => (Array.isArray(word) ? word : [word as string])
const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
/** «{n} träffar» may say «en träff» for one. */
const withoutCount = (holes: string[]) => holes.filter((hole) => hole !== '{n}')

describe('every word list', () => {
  test('is looked at', () => expect(files.length).toBeGreaterThan(5))

  test.each(files)('%s has both languages, with the same places to fill', async (file) => {
    const lists = Object.entries((await import(join(root, file))) as object).filter(([, it]) =>
      isWords(it),
    )
    expect(lists.length, 'word lists').toBeGreaterThan(0)
    for (const [, words] of lists)
      for (const [key, word] of Object.entries(words as Record<string, Record<string, unknown>>)) {
        const forms = languages.flatMap((lang) => formsOf(word[lang]))
        for (const form of forms) expect(form.trim(), `${file} ${key}`).not.toBe('')
        const [first, ...others] = forms.map((form) => withoutCount(holesOf(form)))
        for (const other of others) expect(other, `${file} ${key}`).toEqual(first)
        expect(
          languages.map((lang) => formsOf(word[lang]).some((form) => form.includes('{n}'))),
          `${file} ${key}: counted in both languages or in none`,
        ).toSatisfy(([sv, en]: boolean[]) => sv === en)
      }
  })
})

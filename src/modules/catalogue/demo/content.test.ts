import { expect, test } from 'vitest'
import { findings, questionsOf, stepsOf } from '#engines/forms/index.ts'
import { demoRequesters, demoStaff, demoUnit } from '#modules/people/index.ts'
import { stages } from '../stages.ts'
import { demoServices } from './index.ts'

const rows = (letter: string, last: number) =>
  Array.from({ length: last }, (_, n) => `${letter}${n + 1}`)
const activities = rows('A', 18)
const planRows = [...activities, ...rows('B', 11)]

const languages = ['sv', 'en'] as const
const wordsIn = (text: string) => text.split(/\s+/).length
const sentencesIn = (text: string) => text.split(/(?<=[.!?])\s+/)

/** All strings in a piece of data, however deep. */
const stringsIn = (data: unknown): string[] =>
  typeof data === 'string'
    ? [data]
    : data && typeof data === 'object'
      ? Object.values(data).flatMap(stringsIn)
      : []

const repeated = <T>(all: T[]) => all.filter((one, at) => all.indexOf(one) !== at)

test('the catalogue is full, and each service has its own address', () => {
  expect(demoServices.length).toBeGreaterThanOrEqual(36)
  expect(repeated(demoServices.map((service) => service.slug))).toEqual([])
  for (const lang of languages)
    expect(repeated(demoServices.map((service) => service.name[lang]))).toEqual([])
})

test.each(languages)('no two services share a sentence (%s)', (lang) => {
  const sentences = demoServices.flatMap((service) => sentencesIn(service.body[lang]))
  expect(repeated(sentences)).toEqual([])
  expect(repeated(demoServices.map((service) => service.summary[lang]))).toEqual([])
})

test('no two order forms ask the same things', () => {
  expect(repeated(demoServices.map((service) => JSON.stringify(service.form)))).toEqual([])
})

test('every station on the front page leads to at least two services', () => {
  const lonely = stages.filter(
    (stage) => demoServices.filter((service) => service.stages.includes(stage.id)).length < 2,
  )
  expect(lonely).toEqual([])
})

test('the order on the front page is never a tie', () => {
  const places = demoServices.map((service) => `${service.stages[0]} ${service.rank}`)
  expect(repeated(places)).toEqual([])
})

test('the activities that a requester meets all have a service', () => {
  const served = new Set(demoServices.flatMap((service) => service.planRows))
  expect(activities.filter((id) => !served.has(id))).toEqual([])
})

test.each(demoServices)('$slug tells what it is, in both languages', (service) => {
  for (const lang of languages) {
    expect(wordsIn(service.body[lang])).toBeGreaterThanOrEqual(60)
    expect(wordsIn(service.body[lang])).toBeLessThanOrEqual(130)
    expect(service.body[lang].split('\n\n').length).toBeGreaterThanOrEqual(2)
    expect(service.shortName[lang].length).toBeLessThanOrEqual(24)
    expect(sentencesIn(service.summary[lang])).toHaveLength(1)
    expect(service.keywords[lang].length).toBeGreaterThanOrEqual(4)
    expect(repeated(service.keywords[lang])).toEqual([])
  }
  expect(service.steps.length).toBeGreaterThanOrEqual(3)
  expect(service.steps.length).toBeLessThanOrEqual(5)
  expect(service.channels[0]).toBeDefined()
})

test.each(demoServices)('$slug belongs to a team and to rows of the plan', (service) => {
  const team = demoUnit.teams.find(({ slug }) => slug === service.team)
  expect(team?.department).toBe(service.department)
  expect(service.planRows).not.toEqual([])
  expect(service.planRows.filter((id) => !planRows.includes(id))).toEqual([])
})

test.each(demoServices)('$slug asks for what the specialist needs, once', ({ form, checklist }) => {
  const questions = questionsOf(form)
  expect(findings(form)).toEqual([])
  expect(questions.length).toBeGreaterThanOrEqual(2)
  expect(stepsOf(form).every(({ fields }) => fields.length <= 8)).toBe(true)
  expect(questions.some((field) => field.required)).toBe(true)
  for (const field of questions)
    if ('options' in field) expect(field.options.length).toBeGreaterThanOrEqual(2)
  expect(checklist.length).toBeGreaterThanOrEqual(3)
  expect(checklist.length).toBeLessThanOrEqual(6)
  expect(repeated(checklist.map((step) => step.id))).toEqual([])
})

test.each(demoServices)('$slug belongs with others, which belong to the catalogue', (service) => {
  const slugs = demoServices.map(({ slug }) => slug)
  expect(service.related?.length).toBeGreaterThan(0)
  expect(service.related?.filter((one) => !slugs.includes(one) || one === service.slug)).toEqual([])
  expect(repeated(service.related!)).toEqual([])
  const known = demoUnit.campuses.map(({ slug }) => slug as string)
  expect(service.campuses?.filter((one) => !known.includes(one)) ?? []).toEqual([])
})

test('what somebody pays for says so in words, and the other way round', () => {
  for (const { slug, price, facts } of demoServices)
    if (price?.amount) {
      const amount = String(price.amount).replace(/\B(?=(\d{3})+$)/g, ' ')
      expect(facts.cost.sv.replaceAll('\u00a0', ' '), slug).toContain(amount)
    }
})

const everything = {
  demoServices,
  demoUnit,
  demoStaff,
  demoRequesters,
}

test.each([
  { rule: 'no double spaces', fault: / {2}/ },
  { rule: 'no three dots in a row', fault: /\.\.\./ },
  { rule: 'no straight quotation marks', fault: /["']/ },
  { rule: 'nothing before or after the text', fault: /^\s|\s$/ },
  { rule: 'no hyphen for a dash', fault: / - / },
  { rule: 'no space before a comma or a full stop', fault: / [,.]/ },
])('typography: $rule', ({ fault }) => {
  expect(stringsIn(everything).filter((text) => fault.test(text))).toEqual([])
})

test('the unit has 24 colleagues and 60 requesters, each with an address of their own', () => {
  expect(demoStaff).toHaveLength(24)
  expect(demoRequesters).toHaveLength(60)
  const addresses = [...demoStaff, ...demoRequesters].map((person) => person.email)
  expect(repeated(addresses)).toEqual([])
  expect(addresses.filter((it) => !/^[a-z]+(\.[a-z]+)+@example\.org$/.test(it))).toEqual([])
})

test('the roles of the house are filled', () => {
  const holders = (role: string) => demoStaff.filter((one) => one.roles.some((it) => it === role))
  expect(holders('lead')).toHaveLength(2)
  for (const role of ['manager', 'editor', 'auditor', 'administrator'])
    expect(holders(role)).toHaveLength(1)
})

test('every team has somebody in it', () => {
  const empty = demoUnit.teams.filter(({ slug }) => !demoStaff.some((one) => one.team === slug))
  expect(empty).toEqual([])
})

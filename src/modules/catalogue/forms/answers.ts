import {
  type Answers,
  checkAnswers,
  codeFrom,
  codesAsked,
  type Fields,
  flat,
  type Known,
  type Said,
  sayAnswers,
} from '#engines/forms/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { type FieldErrors, Refusal } from '#kernel/errors.ts'
import { inLang, type Lang, type Text2 } from '#kernel/text.ts'
import { dayOf, longDay } from '#kernel/time.ts'
import { together } from '#kernel/together.ts'
import { groupNames, myGroups } from '#modules/people/index.ts'
import { codeNames, knownCodes } from '../codes/queries.ts'

/**
 * What the engine cannot know: the day, which groups the caller belongs to, and which of the codes that
 * were typed there are. At most two queries, at once.
 */
export async function knownTo(ctx: Ctx, fields: Fields, raw?: unknown): Promise<Known> {
  const today = dayOf(ctx.now)
  const [groups, codes] = await together([
    flat(fields).some(asksForGroup) ? myGroups(ctx) : Promise.resolve([]),
    knownCodes(ctx, codesAsked(fields, raw)),
  ])
  return {
    today,
    codes,
    groups: groups.map(({ slug, name }) => ({ value: slug, label: inLang(name, ctx.lang).text })),
  }
}

const asksForGroup = (field: Fields[number]): boolean =>
  field.kind === 'group' || (field.kind === 'repeated' && field.fields.some(asksForGroup))

/**
 * Reads the answers to a form, from a browser or a program. What is wrong is a 422 that tells it under
 * `fields.<path>`, with the form's own sentence where it has one. `files: false`: files are not sent here.
 */
export async function readAnswers(
  ctx: Ctx,
  fields: Fields,
  raw: unknown,
  { files }: { files: boolean },
): Promise<Answers> {
  const asked = files ? fields : withoutFiles(fields)
  const { answers, errors } = checkAnswers(asked, raw, await knownTo(ctx, asked, raw))
  const wrong = Object.entries(errors)
  if (wrong.length === 0) return answers
  const coded: FieldErrors = Object.fromEntries(
    wrong.map(([path, code]) => [`fields.${path}`, [code]]),
  )
  throw new Refusal('invalid', coded, sentencesOf(fields, errors))
}

/** A form as those are asked who cannot send files. */
export const withoutFiles = (fields: Fields): Fields =>
  fields
    .filter(({ kind }) => kind !== 'file')
    .map((field) =>
      'fields' in field ? { ...field, fields: withoutFiles(field.fields) } : field,
    ) as Fields

function sentencesOf(fields: Fields, errors: Record<string, string>) {
  const own = Object.entries(errors).flatMap(([path, code]): [string, Text2][] => {
    const message = code === 'not_pattern' ? messageOf(fields, path) : undefined
    return message ? [[`fields.${path}`, message]] : []
  })
  return own.length > 0 ? { sentences: Object.fromEntries(own) } : {}
}

function messageOf(fields: Fields, path: string): Text2 | undefined {
  const [id, , inner] = path.split('.')
  const field = flat(fields).find((one) => one.id === id)
  if (field?.kind === 'repeated' && inner) return messageOf(field.fields, inner)
  return field && 'pattern' in field ? field.pattern?.message : undefined
}

/** The answers as people read them, in the order of the form: codes and groups as they are in the form. */
export const saidAnswers = (fields: Fields, answers: Answers, lang: Lang): Said[] =>
  sayAnswers(fields, answers, lang, longDay)

/** The same with the names of codes and groups. At most two queries, at once. */
export async function saidWithNames(ctx: Ctx, fields: Fields, answers: Answers): Promise<Said[]> {
  const [codes, groups] = await together([
    codeNames(ctx, codesAsked(fields, answers)),
    groupNames(ctx, groupsIn(fields, answers)),
  ])
  const inWords = [...groups].map(([slug, name]) => [slug, inLang(name, ctx.lang).text] as const)
  return sayAnswers(fields, answers, ctx.lang, longDay, { codes, groups: new Map(inWords) })
}

const groupsIn = (fields: Fields, answers: Answers): string[] =>
  flat(fields).flatMap((field) => {
    const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined
    if (field.kind === 'group') return typeof answer === 'string' ? [answer] : []
    if (field.kind !== 'repeated' || !Array.isArray(answer)) return []
    return (answer as Answers[]).flatMap((row) => groupsIn(field.fields, row))
  })

/** Names of what was typed as codes and groups, by `code <typed>` and `group <slug>`: for the check page. */
export function namesTyped(fields: Fields, raw: unknown, known: Known): Record<string, string> {
  const codes = Object.entries(codesAsked(fields, raw)).flatMap(([list, typed]) =>
    typed.flatMap((one) => {
      const code = codeFrom(one)
      const name = known.codes?.[list]?.get(code)
      return name ? [[`code ${one}`, `${code} ${name}`]] : []
    }),
  )
  const groups = (known.groups ?? []).map(({ value, label }) => [`group ${value}`, label])
  return Object.fromEntries([...codes, ...groups]) as Record<string, string>
}

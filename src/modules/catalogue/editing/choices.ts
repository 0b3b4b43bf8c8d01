import type { Ctx } from '#kernel/context.ts'
import { type Lang, type Say, sayIn, type Words } from '#kernel/text.ts'
import { unitParts } from '#modules/people/index.ts'
import { stages } from '../stages.ts'
import type { Kind } from '../tables.ts'
import { catalogueText } from '../text.ts'
import { editGroups } from './fields/groups.ts'
import { fieldText } from './fields/text.ts'

export type Choices = Record<string, { value: string; label: string }[]>

/** Whose words say the options of a field: `audience.researcher`. */
const prefixes: Record<string, string> = {
  audiences: 'audience',
  channels: 'channel',
  'facts.languages': '',
  'price.per': 'per',
  'price.payer': 'payer',
  'approval.by': 'by',
}
const words = { ...catalogueText, ...fieldText } satisfies Words

/** What can be chosen in each field of a form, in the reader's language. */
export async function choicesOf(ctx: Ctx, kind: Kind, unitId: string): Promise<Choices> {
  const parts = await unitParts(ctx, unitId)
  const say: Say<Words> = sayIn<Words>(words, ctx.lang)
  const pairs = editGroups[kind].flatMap(({ fields }) =>
    fields.flatMap(({ name, options, of }) => {
      if (of)
        return [
          [
            name,
            parts[of].filter(({ open }) => open).map((part) => choice(part, ctx.lang)),
          ] as const,
        ]
      const label = (value: string) =>
        name === 'stages'
          ? stages.find(({ id }) => id === value)!.label[ctx.lang]
          : say([prefixes[name] ?? name, value].filter(Boolean).join('.'))
      return options
        ? [[name, options.map((value) => ({ value, label: label(value) }))] as const]
        : []
    }),
  )
  return Object.fromEntries(pairs)
}

const choice = ({ slug, name }: { slug: string; name: Record<Lang, string> }, lang: Lang) => ({
  value: slug,
  label: name[lang],
})

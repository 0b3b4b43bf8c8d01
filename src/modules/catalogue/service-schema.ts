import { z } from 'zod'
import { fieldsSchema, findings } from '#engines/forms/index.ts'
import { email, optional, text } from '#kernel/input.ts'
import { audiences } from './audiences.ts'
import { stages } from './stages.ts'
import { visibilities } from './tables.ts'

const text2 = (max: number) => z.object({ sv: text(max), en: text(max) })
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
const day = z.iso.date()

/** What has to be mended is told under the question: nobody is asked what cannot be answered. */
export const orderForm = fieldsSchema.superRefine((fields, { addIssue }) => {
  for (const { field } of findings(fields))
    addIssue({ code: 'custom', path: [field], params: { code: 'bad_value' } })
})

const unlike = (ids: { id: string }[]) => new Set(ids.map(({ id }) => id)).size === ids.length

const approval = z
  .object({
    by: z.enum(['group-leader', 'economist', 'named']),
    approver: optional(email),
    deputy: optional(email),
    remindAfterDays: z.number().int().min(1).max(60),
  })
  .superRefine(({ by, approver }, { addIssue }) => {
    const issue = (code: string) =>
      addIssue({ code: 'custom', path: ['approver'], params: { code } })
    if (by === 'named' && !approver) issue('required')
    if (by !== 'named' && approver) issue('bad_value')
  })

const content = z.object({
  slug,
  name: text2(100),
  shortName: text2(24),
  summary: text2(300),
  body: text2(10_000),
  department: z.enum(['research-and-learning', 'med-it']),
  team: slug,
  audiences: z.array(z.enum(audiences)),
  stages: z.array(z.enum(stages.map(({ id }) => id))),
  channels: z.array(z.enum(['order', 'book', 'ask', 'attend', 'read'])).min(1),
  steps: z.array(text2(300)).max(10),
  facts: z.object({
    cost: text2(200),
    where: text2(200),
    languages: z.array(z.enum(['sv', 'en'])),
  }),
  targets: z.object({
    firstAnswerHours: z.number().int().positive(),
    deliveryDays: z.number().int().positive().nullable(),
  }),
  keywords: z.object({ sv: z.array(text(100)).max(50), en: z.array(text(100)).max(50) }),
  form: orderForm,
  checklist: z
    .array(z.object({ id: slug, label: text2(200) }))
    .max(50)
    .refine(unlike),
  planRows: z.array(z.string().regex(/^[AB]\d{1,2}$/)),
  rank: z.number().int().min(0).max(10_000),
  retention: z.enum(['ordinary', 'short', 'keep']),
  campuses: z.array(slug).max(20).default([]),
  price: z
    .object({
      amount: z.number().int().min(0).max(10_000_000).nullable(),
      per: z.enum(['order', 'hour', 'month']).nullable(),
      payer: z.enum(['nobody', 'cost-centre', 'project', 'person']),
    })
    .default({ amount: null, per: null, payer: 'nobody' }),
  approval: approval.nullable().default(null),
  survey: z
    .object({ asks: z.boolean(), rank: z.number().int().min(0).max(10_000) })
    .default({ asks: true, rank: 100 }),
  related: z.array(slug).max(12).default([]),
  owner: email.nullable().default(null),
})

/** A service as it is written: the content, and where and how it is published. */
export const serviceInput = content.extend({
  unitId: z.uuid(),
  status: z.enum(['draft', 'published', 'retired']).default('published'),
  visibility: z.enum(visibilities).default('department'),
  reviewedOn: day.nullable().optional(),
  /** The day on which the page wants to be looked through again; a year after the review unless told. */
  reviewDue: day.nullable().optional(),
})
export type ServiceInput = z.output<typeof serviceInput>

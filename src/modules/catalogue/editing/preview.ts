import type { Ctx } from '#kernel/context.ts'
import { unitParts } from '#modules/people/index.ts'
import { serviceShown } from '../service-shown.ts'
import { guideShown } from '../guides/shown.ts'
import type { GuideContent } from '../guides/guide-type.ts'
import type { Content, Service } from '../tables.ts'
import type { Subject } from './kinds.ts'
import { editedOf, nameOf } from './queries.ts'

const empty = { sv: '', en: '' }
const nobody = '00000000-0000-0000-0000-000000000000'

/** A draft as its readers would see it, whatever it still lacks. */
export async function previewOf(ctx: Ctx, subject: Subject) {
  const { content, record } = await editedOf(ctx, subject)
  const id = record?.id ?? nobody
  const name = nameOf(content) || subject.slug
  return subject.kind === 'service'
    ? { kind: 'service' as const, name, shown: await asService(ctx, subject, id, content) }
    : { kind: 'guide' as const, name, shown: await asGuide(ctx, subject, content) }
}

async function asService(ctx: Ctx, { unitId, slug }: Subject, id: string, content: Content) {
  const { departments, teams } = await unitParts(ctx, unitId)
  const targets = (content['targets'] ?? {}) as Record<string, number | null>
  const approval = content['approval'] as { by?: Service['approvalFrom'] } | null | undefined
  const { facts, price, survey, ...rest } = content as Partial<Service>
  const service = {
    ...{ name: empty, shortName: empty, summary: empty, body: empty, steps: [], checklist: [] },
    ...{ audiences: [], stages: [], channels: [], related: [], campuses: [] },
    ...{ visibility: 'department' as const, retention: 'ordinary' as const },
    ...{ reviewedOn: null, reviewDue: null },
    ...rest,
    ...{ id, unitId, slug, status: 'published' as const },
    facts: { cost: empty, where: empty, languages: [], ...facts },
    price: { amount: null, per: null, payer: 'nobody' as const, ...price },
    survey: { asks: true, rank: 100, ...survey },
    firstAnswerHours: Number(targets['firstAnswerHours']) || 8,
    deliveryDays: Number(targets['deliveryDays']) || null,
    approvalFrom: approval?.by ?? null,
    departmentId: departments.find((one) => one.slug === content['department'])?.id ?? '',
    teamId: teams.find((one) => one.slug === content['team'])?.id ?? '',
  }
  return serviceShown(ctx, service as unknown as Service)
}

const asGuide = (ctx: Ctx, { unitId }: Subject, content: Content) => {
  const guide = { title: empty, summary: empty, steps: [], ...(content as Partial<GuideContent>) }
  return guideShown(ctx, { ...guide, unitId, status: 'published' }, { ticked: [], member: false })
}

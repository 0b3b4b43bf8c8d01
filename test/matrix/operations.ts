import { type Ctx, inTransaction } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { makeLink } from '#kernel/links.ts'
import { operations } from '#kernel/operation.ts'
import { aCase } from '#modules/cases/make.ts'
import { assignCase, setState } from '#modules/cases/index.ts'
import { aPopulationFile, aProgramme } from './contacts.ts'
import { addOrganisation, createToken } from '#modules/people/index.ts'
import { addSynonyms } from '#modules/search/index.ts'
import { addAbsence } from '#modules/people/absence/operations.ts'
import { grantsOf } from '#modules/people/roles/page.ts'
import { type Cast, contextsOf } from '../cast.ts'
import type { World } from '../world.ts'
import { bookingInputs, bookingVariants, type PreparedBooking, preparedBooking } from './booking.ts'
import { catalogueInputs, preparedCatalogue } from './catalogue.ts'
import { formInputs, type PreparedForms, preparedForms } from './forms.ts'
import { aFailedJob } from './jobs.ts'
import { outboxInputs, preparedOutbox, type PreparedOutbox } from './outbox.ts'
import { mailInputs, type PreparedMail, preparedMail } from './mail.ts'
import { personInputs, type PreparedPersons, preparedPersons } from './persons.ts'
import { anEndedRole, justSignedIn, nightlyInputs } from './rights.ts'
import { type PreparedSignIn, preparedSignIn, signInInputs } from './sign-in.ts'

type Prepared = PreparedPersons &
  PreparedSignIn &
  PreparedBooking &
  PreparedForms &
  PreparedMail &
  PreparedOutbox & {
    cast: Cast
    caseId: string
    deliveredId: string
    tokenId: string
    jobId: string
    setUpToken: string
    organisationId: string
    /** Of Bo. */
    absenceId: string
    endedId: string
    grantId: string
    programmeId: string
    /** The other requester leads it. */
    groupId: string
    synonymsId: string
  }

const t = (text: string) => ({ sv: text, en: text })
/** What each operation is asked for: right in itself, so that only who asks decides. */
export const preparedInputs: Record<string, (it: Prepared) => object> = {
  'installation.set-up': ({ setUpToken }) => ({
    token: setUpToken,
    name: 'Första Person',
    email: 'first@example.org',
  }),
  'unit.add': () => ({ slug: 'new-unit', name: t('Ny'), faculty: t('Ny') }),
  'unit.add-part': ({ cast }) => ({ part: 'campus', unitId: cast.unit.id, name: t('Ny ort') }),
  'part.rename': ({ cast }) => ({
    ...{ part: 'department', id: cast.unit.departments['med-it']!.id },
    ...{ name: t('Nytt namn'), from: '2026-01-01' },
  }),
  'part.take-name-back': ({ cast }) => ({
    ...{ part: 'team', id: cast.unit.teams['search']!.id, from: '2026-01-01' },
  }),
  'part.close': ({ cast }) => ({
    ...{ part: 'campus', id: cast.unit.campuses['malmo']!.id, on: '2030-01-01' },
  }),
  'team.move': ({ cast }) => ({
    id: cast.unit.teams['search']!.id,
    departmentId: cast.unit.departments['med-it']!.id,
  }),
  'synonyms.add': ({ cast }) => ({ unitId: cast.unit.id, words: 'mejl, e-post' }),
  'synonyms.change': ({ synonymsId }) => ({ synonymsId, words: 'mejl, e-post, mail' }),
  'synonyms.remove': ({ synonymsId }) => ({ synonymsId }),
  'search.dismiss-miss': ({ cast }) => ({ unitId: cast.unit.id, miss: 'parkering' }),
  'search.forget-misses': () => ({}),
  'group.add': () => ({ name: t('Ny grupp') }),
  'group.edit': ({ groupId }) => ({ groupId, name: t('Annat namn') }),
  'group.add-member': ({ groupId }) => ({ groupId, email: 'ny.medlem@example.org' }),
  'group.end-membership': ({ groupId, cast }) => ({
    groupId,
    personId: cast.people['other requester'].id,
  }),
  'group.set-leads': ({ groupId, cast }) => ({
    groupId,
    personId: cast.people['other requester'].id,
    leads: true,
  }),
  'population.import': ({ cast }) => ({ unitId: cast.unit.id, csv: aPopulationFile }),
  'programme.add': () => ({ name: t('Nytt program') }),
  'programme.edit': ({ programmeId }) => ({ programmeId, name: t('Annat namn') }),
  'contact.set': ({ cast, programmeId: id }) => ({
    ...{ kind: 'programme', id, unitId: cast.unit.id, personId: cast.unit.anna.id },
  }),
  'contact.end': ({ cast, programmeId: id }) => ({ kind: 'programme', id, unitId: cast.unit.id }),
  'organisation.add': () => ({ kind: 'faculty-department', name: t('Ny institution') }),
  'person.add': () => ({ name: 'Ny Person', email: 'ny.person@example.org' }),
  ...personInputs,
  ...bookingInputs,
  ...nightlyInputs,
  ...mailInputs,
  'role.grant': ({ cast }) => ({
    personId: cast.people['other requester'].id,
    unitId: cast.unit.id,
    role: 'staff',
  }),
  'absence.add': ({ cast }) => anAbsence(cast, cast.unit.requester.id),
  'absence.add-for': ({ cast }) => anAbsence(cast, cast.unit.anna.id),
  'absence.end': ({ absenceId }) => ({ absenceId }),
  'role.set-days': ({ cast, grantId }) => ({
    personId: cast.unit.bo.id,
    grantId,
    validTo: '2030-01-01',
  }),
  'role.end': ({ endedId }) => ({ grantId: endedId }),
  'role.end-due': () => ({}),
  'role.warn': () => ({}),
  'role.withdraw': ({ cast }) => ({
    personId: cast.unit.bo.id,
    unitId: cast.unit.id,
    role: 'staff',
  }),
  'person.set-password': ({ cast }) => ({
    personId: cast.unit.requester.id,
    password: 'korrekt häst batteri',
  }),
  'person.edit-profile': ({ cast }) => ({ personId: cast.unit.requester.id, language: 'en' }),
  'token.create': ({ cast }) => ({ unitId: cast.unit.id, name: 'Ny', role: 'staff' }),
  'token.withdraw': ({ tokenId }) => ({ tokenId }),
  ...signInInputs,
  'token.warn': () => ({}),
  ...catalogueInputs,
  ...formInputs,
  'case.open': ({ cast }) => ({
    service: cast.service.slug,
    subject: 'Sökning',
    message: 'Hej',
    fields: { topic: 'sömn' },
    requester: { email: 'ny.fragare@example.org', name: 'Ny Beställare' },
  }),
  ...outboxInputs,
  'case.reply': ({ caseId }) => ({ caseId, text: 'Hej!' }),
  'case.answer': ({ caseId }) => ({ caseId, text: 'Tack!' }),
  'case.note': ({ caseId }) => ({ caseId, text: 'Ring henne.' }),
  'case.assign': ({ caseId, cast }) => ({ caseId, assigneeId: cast.unit.anna.id }),
  'case.hand-over': ({ cast }) => ({ fromId: cast.unit.bo.id }),
  'case.tick': ({ caseId }) => ({ caseId, itemId: 'meeting', done: true }),
  'case.withdraw-links': ({ caseId }) => ({ caseId }),
  'case.set-state': ({ caseId }) => ({ caseId, state: 'waiting' }),
  'feedback.rate': ({ deliveredId }) => ({ caseId: deliveredId, rating: 4 }),
  'job.replay': ({ jobId }) => ({ jobId }),
  'plan.comment': () => ({ row: 'A1', text: 'Det går bra.' }),
}

/** The same operation with another input, where who may depends on it. */
const variants: Record<string, { of: string; input: (it: Prepared) => object }> = {
  ...bookingVariants,
  'case.open, for oneself': {
    of: 'case.open',
    input: (it) => ({ ...preparedInputs['case.open']!(it), requester: undefined }),
  },
  'case.set-state, withdrawn': {
    of: 'case.set-state',
    input: ({ caseId }) => ({ caseId, state: 'withdrawn', reason: 'Det löste sig.' }),
  },
  'case.open, for a group': {
    of: 'case.open',
    input: (it) => ({
      ...preparedInputs['case.open']!(it),
      requester: undefined,
      group: it.cast.group.slug,
    }),
  },
  'absence.add, by the person': {
    of: 'absence.add',
    input: ({ cast }) => anAbsence(cast, cast.unit.anna.id),
  },
  'part.close, an organisation': {
    of: 'part.close',
    input: ({ organisationId }) => ({ part: 'organisation', id: organisationId, on: '2030-01-01' }),
  },
  'person.set-password, of an administrator': {
    of: 'person.set-password',
    input: ({ cast }) => ({
      personId: cast.unit.administrator.id,
      password: 'korrekt häst batteri',
    }),
  },
}

const anAbsence = ({ unit }: Cast, personId: string) => ({
  ...{ personId, standInId: unit.bo.id, fromDay: '2031-01-01', untilDay: '2031-01-07' },
})

const undo = Symbol('undo')

/** Does it, says how it went, and takes it back: every cell starts from the same state. */
async function outcome(ctx: Ctx, name: string, input: object): Promise<string> {
  try {
    await inTransaction(ctx, async (ctx) => {
      await operations.get(name)!(ctx, input)
      throw undo
    })
  } catch (error) {
    if (error === undo) return 'ok'
    if (error instanceof Refusal) return String(error.status)
    throw new Error(`${name} breaks`, { cause: error })
  }
  throw new Error('unreachable')
}

/** Each operation, in one way or several, tried as everybody. */
export async function operationOutcomes(world: World, cast: Cast) {
  const { id: caseId } = await aCase(world, cast.unit, cast.service)
  const { id: deliveredId } = await aCase(world, cast.unit, cast.service)
  await setState(world.as(cast.unit.anna), {
    caseId: deliveredId,
    state: 'delivered',
    reason: 'Här.',
  })
  // For the hand-over of a colleague's cases.
  const { id: boHasId } = await aCase(world, cast.unit, cast.service)
  await assignCase(world.as(cast.unit.anna), { caseId: boHasId, assigneeId: cast.unit.bo.id })
  const { id: tokenId } = await createToken(world.system, {
    unitId: cast.unit.id,
    name: 'Att återkalla',
    role: 'staff',
  })
  const jobId = await aFailedJob(world)
  const setUpToken = await makeLink(world.system, {
    purpose: 'set-up',
    recordId: '00000000-0000-0000-0000-000000000000',
    personId: null,
  })
  const { id: synonymsId } = await addSynonyms(world.system, {
    unitId: cast.unit.id,
    words: 'bild, figur',
  })
  const { id: organisationId } = await addOrganisation(world.system, {
    kind: 'faculty-department',
    name: t('Institution'),
  })
  const prepared = {
    ...(await preparedCatalogue(world, cast)),
    ...(await preparedPersons(world, cast)),
    ...(await preparedSignIn(world, cast)),
    ...(await preparedBooking(world, cast)),
    endedId: await anEndedRole(world, cast),
    absenceId: (
      await addAbsence(world.as(cast.unit.anna), {
        ...{ personId: cast.unit.anna.id, standInId: cast.unit.bo.id },
        ...{ fromDay: '2032-01-01', untilDay: '2032-01-07' },
      })
    ).id,
    grantId: (await grantsOf(world.system, cast.unit.bo.id))[0]!.id,
    ...(await preparedForms(world, cast)),
    ...(await preparedMail(world, cast)),
    ...(await preparedOutbox(world, cast, caseId)),
    groupId: cast.group.id,
    programmeId: await aProgramme(world, cast),
    organisationId,
    synonymsId,
    cast,
    caseId,
    deliveredId,
    tokenId,
    jobId,
    setUpToken,
  }
  const ofCase = await contextsOf(world, cast, caseId)
  const ofDelivered = await contextsOf(world, cast, deliveredId)
  const rows: [string, string[]][] = []
  const row = async (label: string, name: string, input: object) => {
    const contexts = name.startsWith('feedback.') ? ofDelivered : ofCase
    const cells: string[] = []
    for (const ctx of Object.values(contexts)) {
      const asks = name === 'session.elevate' ? justSignedIn(ctx) : ctx
      cells.push(await outcome(asks, name, input))
    }
    rows.push([label, cells])
  }
  for (const name of [...operations.keys()].sort()) {
    await row(name, name, preparedInputs[name]!(prepared))
    for (const [label, { of, input }] of Object.entries(variants))
      if (of === name) await row(label, name, input(prepared))
  }
  return { columns: Object.keys(ofCase), rows }
}

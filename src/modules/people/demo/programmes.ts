import type { Ctx } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import { setContact } from '../contacts/operations.ts'
import { addProgramme } from '../contacts/programmes.ts'
import { colleaguesIn } from '../queries.ts'
import type { OrganisationCard } from '../queries/organisation.ts'

const care = 'Institutionen för vård och rehabilitering'
const nerves = 'Institutionen för nervsystem och sinnen'
const population = 'Institutionen för befolkningsmedicin'
const children = 'Institutionen för barn och familj'
const molecules = 'Institutionen för molekylär medicin'
const cancer = 'Institutionen för cancer och immunitet'
const heart = 'Institutionen för hjärta och kärl'

const specialist = (sv: string, en: string): Text2 => ({
  sv: `Specialistsjuksköterskeprogrammet, ${sv}`,
  en: `Specialist nursing programme, ${en}`,
})
const master = (sv: string, en: string): Text2 => ({
  sv: `Masterprogrammet i ${sv}`,
  en: `Master’s programme in ${en}`,
})
const t = (sv: string, en: string): Text2 => ({ sv, en })

/** The programmes that each department gives, and the names of their contact and deputy. */
const given: {
  department: string
  contact: string | null
  deputy?: string
  programmes: Text2[]
}[] = [
  {
    department: heart,
    contact: 'Siv Brännhult',
    deputy: 'Amira Haddouche',
    programmes: [t('Läkarprogrammet', 'Medical programme')],
  },
  {
    department: care,
    contact: 'Henning Västersjö',
    deputy: 'Siv Brännhult',
    programmes: [
      t('Sjuksköterskeprogrammet', 'Nursing programme'),
      t('Arbetsterapeutprogrammet', 'Occupational therapy programme'),
      t('Fysioterapeutprogrammet', 'Physiotherapy programme'),
      t('Röntgensjuksköterskeprogrammet', 'Diagnostic radiology nursing programme'),
      specialist('akutsjukvård', 'emergency care'),
      specialist('ambulanssjukvård', 'prehospital care'),
      specialist('anestesisjukvård', 'anaesthesia care'),
      specialist('intensivvård', 'intensive care'),
      specialist('kirurgisk vård', 'surgical care'),
      specialist('medicinsk vård', 'medical care'),
      specialist('operationssjukvård', 'theatre care'),
      specialist('vård av äldre', 'care of older people'),
      master('arbetsterapi', 'Occupational Therapy'),
      master('fysioterapi', 'Physiotherapy'),
      master('omvårdnad', 'Nursing'),
    ],
  },
  {
    department: children,
    contact: 'Amira Haddouche',
    deputy: 'Henning Västersjö',
    programmes: [
      t('Barnmorskeprogrammet', 'Midwifery programme'),
      specialist('hälso- och sjukvård för barn och ungdomar', 'care of children and young people'),
      master('sexuell och reproduktiv hälsa', 'Sexual and Reproductive Health'),
    ],
  },
  {
    department: population,
    contact: 'Amira Haddouche',
    deputy: 'Joakim Stenhage',
    programmes: [
      t('Dietistprogrammet', 'Dietetics programme'),
      t('Kandidatprogrammet i folkhälsovetenskap', 'Bachelor’s programme in Public Health'),
      specialist('distriktssköterska', 'primary health care'),
      master('folkhälsovetenskap', 'Public Health'),
      master('epidemiologi', 'Epidemiology'),
    ],
  },
  {
    department: nerves,
    contact: 'Joakim Stenhage',
    programmes: [
      t('Audionomprogrammet', 'Audiology programme'),
      t('Logopedprogrammet', 'Speech and language therapy programme'),
      t('Psykoterapeutprogrammet', 'Psychotherapy programme'),
      specialist('psykiatrisk vård', 'psychiatric care'),
    ],
  },
  {
    department: cancer,
    contact: 'Siv Brännhult',
    programmes: [
      t('Biomedicinska analytikerprogrammet', 'Biomedical laboratory science programme'),
      specialist('onkologisk vård', 'oncological care'),
    ],
  },
  {
    department: molecules,
    contact: 'Ebba Rönnfalk',
    programmes: [
      t('Kandidatprogrammet i biomedicin', 'Bachelor’s programme in Biomedicine'),
      master('biomedicin', 'Biomedicine'),
      master('bioinformatik', 'Bioinformatics'),
    ],
  },
  {
    department: nerves,
    contact: null,
    programmes: [t('Optikerprogrammet', 'Optometry programme')],
  },
]

/** Programmes, and who is the contact of each and of its department; some have nobody yet. */
export async function fillProgrammes(ctx: Ctx, unitId: string, known: OrganisationCard[]) {
  const staff = new Map((await colleaguesIn(ctx, { unitId })).map(({ id, name }) => [name, id]))
  for (const { department, contact, deputy, programmes } of given) {
    const organisationId = known.find(({ name }) => name.sv === department)!.id
    const is = { unitId, deputyId: staff.get(deputy ?? ''), from: '2025-08-18' }
    const personId = staff.get(contact ?? '')
    for (const name of programmes) {
      const { id } = await addProgramme(ctx, { name, organisationId })
      if (personId) await setContact(ctx, { ...is, kind: 'programme', id, personId })
    }
    if (!personId) continue
    const before = { ...is, from: '2023-01-09', deputyId: undefined }
    const of = { kind: 'organisation', id: organisationId } as const
    if (personId !== staff.get('Siv Brännhult'))
      await setContact(ctx, { ...before, ...of, personId: staff.get('Siv Brännhult')! })
    await setContact(ctx, { ...is, ...of, personId })
  }
}

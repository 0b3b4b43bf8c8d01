// What Navet needs before the neutral data can be put in: a unit, an agent who sees all, a service.
import { writeFileSync } from 'node:fs'
import { newContext, system } from '#kernel/context.ts'
import { processSettings } from '#kernel/settings.ts'
import { tokenCreate } from '#modules/people/commands.ts'
import { findDefaultUnit } from '#modules/people/queries.ts'
import { unitParts } from '#modules/people/queries/organisation.ts'
import { addPerson } from '#modules/people/persons/add.ts'
import { addUnit, setPassword } from '#modules/people/operations.ts'
import { grantRole } from '#modules/people/roles/grant.ts'
import { putService } from '#modules/catalogue/operations.ts'
import { openHub } from '../../src/server.ts'

const both = (text: string) => ({ sv: text, en: text })
const named = (slug: string) => ({ slug, name: both(slug) })

const { hub, close } = await openHub(processSettings())
const ctx = newContext(hub, { actor: system })
try {
  if (!(await findDefaultUnit(ctx))) await fill()
} finally {
  await close()
}

async function fill() {
  const { id: unitId } = await addUnit(ctx, {
    ...named('bench'),
    faculty: both('School'),
    departments: [{ ...named('med-it'), teams: [named('it-support')] }],
    campuses: [named('north')],
  })
  const departmentId = (await unitParts(ctx, unitId)).departments[0]!.id
  const agent = await addPerson(ctx, {
    name: 'Agent',
    email: 'agent@bench.example',
    language: 'en',
  })
  await setPassword(ctx, { personId: agent.id, password: 'agent-password-1' })
  await grantRole(ctx, { personId: agent.id, unitId, role: 'staff', departmentId })
  for (let i = 1; i <= 200; i++)
    await addPerson(ctx, {
      name: `Requester ${i}`,
      email: `req${i}@school.example`,
      language: 'en',
    })
  await putService(ctx, service(unitId))
  const { token } = await tokenCreate(ctx, { role: 'staff', name: 'bench' })
  writeFileSync(process.argv[2]!, token, { mode: 0o600 })
}

function service(unitId: string): Parameters<typeof putService>[1] {
  return {
    unitId,
    slug: 'ict',
    name: both('ICT'),
    shortName: both('ICT'),
    summary: both('All that has to do with computers.'),
    body: both('Say what is wrong, and where.'),
    department: 'med-it',
    team: 'it-support',
    audiences: [],
    stages: [],
    channels: ['ask'],
    steps: [],
    facts: { cost: both('None'), where: both('Everywhere'), languages: ['sv', 'en'] },
    targets: { firstAnswerHours: 8, deliveryDays: 5 },
    keywords: { sv: [], en: [] },
    form: [],
    checklist: [],
    planRows: [],
    rank: 1,
    retention: 'ordinary',
  }
}

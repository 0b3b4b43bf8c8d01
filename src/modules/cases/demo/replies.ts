import { type Actor, as, type Ctx } from '#kernel/context.ts'
import { unitParts } from '#modules/people/index.ts'
import { makeReply } from '../replies/operations.ts'

const ofTeam = {
  search: [
    {
      title: 'Fråga efter forskningsfrågan',
      sv: 'Hej {name}!\n\nTack för din beställning {number}. För att kunna bygga sökningen behöver vi din forskningsfråga: vilka personer gäller det, vad undersöker du, vad jämför du med och vilka utfall vill du hitta? Skicka gärna tre till fem artiklar som sökningen måste fånga.\n\n{me}',
      en: 'Dear {name},\n\nThank you for your order {number}. To build the search we need your research question: which people it is about, what you study, what you compare with and which outcomes you look for. Please send three to five articles that the search must find.\n\n{me}',
      waits: true,
      takes: true,
    },
    {
      title: 'Sökningen tar längre tid',
      sv: 'Hej {name}!\n\nArbetet med ”{subject}” tar längre tid än vi trodde. Vi lovade {promised} och hör av oss med en ny dag senast då.\n\n{me}',
      en: 'Dear {name},\n\nThe work on “{subject}” takes longer than we thought. We promised {promised} and will come back with a new day by then.\n\n{me}',
      waits: false,
      takes: false,
    },
  ],
}

/** What the demo's teams often answer. */
export async function demoReplies(ctx: Ctx, unitId: string, staff: Actor[]) {
  const { teams } = await unitParts(ctx, unitId)
  for (const { id: teamId, slug } of teams) {
    const writer = staff.find(({ teamIds }) => teamIds.includes(teamId))
    if (!writer || !(slug in ofTeam)) continue
    for (const reply of ofTeam[slug as keyof typeof ofTeam])
      await makeReply(as(ctx, writer), { unitId, teamId, ...reply })
  }
}

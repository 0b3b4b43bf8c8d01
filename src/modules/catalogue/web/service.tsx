import type { LoaderFunctionArgs } from 'react-router'
import { inLang } from '#kernel/text.ts'
import { loadPlace } from '#kernel/places.ts'
import { read } from '#kernel/web/pages.ts'
import { Place } from '#kernel/web/place.tsx'
import { getService } from '#modules/catalogue/queries.ts'
import { relatedTo } from '#modules/catalogue/related.ts'
import { stages } from '#modules/catalogue/stages.ts'
import { unitParts } from '#modules/people/index.ts'
import {
  Breadcrumb,
  Buttons,
  Columns,
  LinkButton,
  Notice,
  Page,
  Paragraphs,
  Section,
  Stack,
  Steps,
  Said,
  useLang,
  useText,
} from '#ui/index.ts'
import { catalogueText } from '../text.ts'
import { ServiceFacts } from './parts/service-facts.tsx'
import { ServiceHandling } from './parts/service-handling.tsx'
import { ServiceRelated } from './parts/service-related.tsx'

export const loader = (args: LoaderFunctionArgs) =>
  read(args, async (ctx) => {
    const service = await getService(ctx, args.params['slug']!)
    const [{ departments, teams, campuses }, related, facts, actions] = await Promise.all([
      unitParts(ctx, service.unitId),
      relatedTo(ctx, service),
      loadPlace(ctx, 'service.facts', [service.id]),
      loadPlace(ctx, 'service.actions', [service.id]),
    ])
    const { id, slug, name, summary, body, steps, channels, status } = service
    const { audiences, facts: own, firstAnswerHours, deliveryDays, reviewedOn, reviewDue } = service
    const { price, approvalFrom, visibility, retention, survey, checklist } = service
    const owner = departments.find(({ id }) => id === service.departmentId)!.name
    const team = teams.find(({ id }) => id === service.teamId)!.name
    const places = campuses.filter(({ slug }) => service.campuses.includes(slug))
    return {
      ...{ id, slug, name, summary, body, steps, channels, status },
      stage: stages.find((one) => one.id === service.stages[0]),
      about: {
        ...{
          ...own,
          audiences,
          firstAnswerHours,
          deliveryDays,
          reviewedOn,
          reviewDue,
          owner,
          team,
        },
        ...{ price, approvalFrom, channels },
        campuses: places.map(({ name }) => name),
      },
      handling: { visibility, retention, survey, checklist },
      related,
      panels: { facts, actions },
    }
  })

export default function ServicePage({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const { id, slug, name, summary, body, steps, channels, status, stage, panels } = loaderData
  const text = useText(catalogueText)
  const lang = useLang()
  const title = inLang(name, lang)
  const story = inLang(body, lang)
  const orders = channels.includes('order')
  return (
    <Page
      title={title.text}
      {...(title.lang !== lang && { titleLang: title.lang })}
      lead={<Said text={summary} />}
      before={
        <Breadcrumb
          items={[
            { href: '/services', label: text('services.title') },
            ...(stage ? [{ href: `/services?stage=${stage.id}`, label: stage.label[lang] }] : []),
          ]}
        />
      }
    >
      <Buttons>
        <LinkButton href={`/services/${slug}/order`}>
          {text(orders ? 'service.order' : 'service.ask')}
        </LinkButton>
        <Place name="service.actions" id={id} panels={panels.actions} />
      </Buttons>
      {status === 'draft' && (
        <Notice tone="note" title={text('service.draft')}>
          <p>{text('service.draftHelp')}</p>
        </Notice>
      )}
      <Columns layout="side">
        <Stack gap="loose">
          <Paragraphs text={story.text} {...(story.lang !== lang && { lang: story.lang })} />
          {steps.length > 0 && (
            <Section title={text('service.steps')}>
              <Steps items={steps.map((step) => ({ title: <Said text={step} /> }))} />
            </Section>
          )}
        </Stack>
        <Section title={text('service.facts')}>
          <ServiceFacts {...loaderData.about} />
          <Place name="service.facts" id={id} panels={panels.facts} />
          <ServiceHandling {...loaderData.handling} />
        </Section>
      </Columns>
      <ServiceRelated related={loaderData.related} />
    </Page>
  )
}

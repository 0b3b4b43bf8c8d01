import { inLang } from '#kernel/text.ts'
import { Place } from '#kernel/web/place.tsx'
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
import type { ServiceShown } from '../../service-shown.ts'
import { catalogueText } from '../../text.ts'
import { ServiceFacts } from './service-facts.tsx'
import { ServiceHandling } from './service-handling.tsx'
import { ServiceRelated } from './service-related.tsx'

/** A service as its readers see it. */
export function ServiceView({ shown }: { shown: ServiceShown }) {
  const { id, slug, name, summary, body, steps, channels, status, stage, panels } = shown
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
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: shown.linked }} />
      <Buttons>
        <LinkButton href={`/services/${slug}/order`}>
          {text(orders ? 'service.order' : 'service.ask')}
        </LinkButton>
        <Place name="service.actions" id={id} panels={panels.actions} />
        {shown.mayEdit && (
          <LinkButton href={`/admin/catalogue/services/${slug}`} variant="plain">
            {text('edit')}
          </LinkButton>
        )}
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
          <ServiceRelated related={shown.related} />
        </Stack>
        <Section title={text('service.facts')}>
          <ServiceFacts {...shown.about} />
          <Place name="service.facts" id={id} panels={panels.facts} />
          <ServiceHandling {...shown.handling} />
        </Section>
      </Columns>
    </Page>
  )
}

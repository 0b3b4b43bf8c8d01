import { inLang, type Text2 } from '#kernel/text.ts'
import {
  ActionForm,
  Anchor,
  Breadcrumb,
  LinkButton,
  Notice,
  Page,
  PlainList,
  Progress,
  Said,
  Section,
  Stack,
  State,
  Unseen,
  useLang,
  useText,
} from '#ui/index.ts'
import type { GuideStep } from '../../guides/guide-type.ts'
import type { GuideService } from '../../guides/queries.ts'
import { guideText } from '../../guides/text.ts'
import type { ServiceStatus } from '../../tables.ts'

export type GuideShown = {
  title: Text2
  summary: Text2
  status: ServiceStatus
  /** Signed in: ticks are kept with the person. */
  member: boolean
  steps: (Omit<GuideStep, 'services'> & { done: boolean; services: GuideService[] })[]
}
type Step = GuideShown['steps'][number]

/** A guide as its readers see it: what somebody needs, in order, with ticks for what is done. */
export function GuideView({ shown }: { shown: GuideShown }) {
  const { title, summary, status, steps, member } = shown
  const text = useText(guideText)
  const lang = useLang()
  const done = steps.filter((step) => step.done).length
  return (
    <Page
      title={inLang(title, lang).text}
      lead={<Said text={summary} />}
      width="read"
      before={<Breadcrumb items={[{ href: '/guides', label: text('guides') }]} />}
    >
      <Stack gap="loose">
        {status === 'draft' && (
          <Notice tone="note" title={text('draft')}>
            <p>{text('draftHelp')}</p>
          </Notice>
        )}
        <p role="status">
          {done === steps.length ? (
            text('allDone')
          ) : (
            <>
              {text('done')} <Progress done={done} n={steps.length} />.{' '}
            </>
          )}{' '}
          {!member && done > 0 && text('kept')}
        </p>
        {steps.map((step, index) => (
          <OneStep key={step.id} step={step} number={index + 1} />
        ))}
        {!member && (
          <p>
            {text('signIn')} <Anchor href="/sign-in">{text('signInLink')}</Anchor>.
          </p>
        )}
      </Stack>
    </Page>
  )
}

const OneStep = ({ step, number }: { step: Step; number: number }) => {
  const text = useText(guideText)
  const lang = useLang()
  const { id, title, done, services, page } = step
  return (
    <Section
      id={id}
      title={`${number}. ${inLang(title, lang).text}`}
      aside={done && <State tone="done">{text('isDone')}</State>}
      ruled
    >
      <p>
        <Said text={step.text} />
      </p>
      {services.length > 0 && (
        <PlainList
          items={services.map(({ slug, name, summary }) => ({
            id: slug,
            title: (
              <Anchor href={`/services/${slug}`}>
                <Said text={name} />
              </Anchor>
            ),
            meta: <Said text={summary} />,
          }))}
        />
      )}
      {page && (
        <p>
          <LinkButton href={page} variant="quiet" small>
            {text('open')}
            <Unseen>: {inLang(title, lang).text}</Unseen>
          </LinkButton>
        </p>
      )}
      <ActionForm
        fields={{ step: id, done: String(!done) }}
        variant={done ? 'plain' : 'quiet'}
        small
      >
        {text(done ? 'untick' : 'tick')}
        <Unseen>: {inLang(title, lang).text}</Unseen>
      </ActionForm>
    </Section>
  )
}

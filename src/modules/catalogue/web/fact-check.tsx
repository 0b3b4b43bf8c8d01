import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import {
  answerFactCheck,
  byFactCheckLink,
  factCheckOf,
} from '#modules/catalogue/upkeep/fact-checks.ts'
import {
  Button,
  Facts,
  Form,
  LinkButton,
  Page,
  Paragraphs,
  RadioGroup,
  Section,
  Stack,
  Steps,
  TextArea,
  typed,
  useLang,
  useText,
} from '#ui/index.ts'
import { catalogueText } from '../text.ts'
import { upkeepText } from '../upkeep/text.ts'
import type { Route } from './+types/fact-check'

/** Shows, and changes nothing: mail scanners open every link. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const bearer = await byFactCheckLink(ctx, args.params.token)
    const { holds, slug, name, summary, body, steps, facts } = await factCheckOf(
      bearer,
      bearer.actor.link!.recordId,
    )
    return { answered: holds !== null, slug, name, summary, body, steps, facts }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { holds, comment }) => {
    const bearer = await byFactCheckLink(ctx, args.params.token)
    const checkId = bearer.actor.link!.recordId
    await answerFactCheck(bearer, {
      checkId,
      holds,
      ...(typeof comment === 'string' && { comment }),
    })
    return redirect(`/check/${args.params.token}`)
  })

export const meta = () => [{ name: 'robots', content: 'noindex' }]

/** One page: what stands there, in both languages, and whether it holds. */
export default function FactCheck({ loaderData, actionData }: Route.ComponentProps) {
  const { answered, slug, name } = loaderData
  const text = useText(upkeepText)
  const lang = useLang()
  if (answered)
    return (
      <Page title={text('thanks')} lead={text('thanksText')} width="read">
        <LinkButton href={`/services/${slug}`} variant="quiet">
          {text('seePage')}
        </LinkButton>
      </Page>
    )
  const refused = actionData?.ok === false ? actionData : undefined
  const other = lang === 'sv' ? 'en' : 'sv'
  return (
    <Page title={text('title')} lead={text('about', { name: name[lang] })} width="read">
      <Stack gap="loose">
        <Says shown={loaderData} lang={lang} />
        <Section title={text('inOther')} ruled>
          <Says shown={loaderData} lang={other} />
        </Section>
        <Section title={text('holds')} ruled>
          <Form
            {...(refused && {
              errors:
                Object.keys(refused.errors).length > 0 ? refused.errors : { form: refused.message },
              values: typed(refused.values),
            })}
          >
            <RadioGroup
              name="holds"
              label={text('holds')}
              hideLabel
              required
              options={[
                { value: 'true', label: text('yes') },
                { value: 'false', label: text('no') },
              ]}
            />
            <TextArea name="comment" label={text('comment')} maxLength={4_000} />
            <Button>{text('send')}</Button>
          </Form>
        </Section>
      </Stack>
    </Page>
  )
}

const Says = ({
  shown,
  lang,
}: {
  shown: Route.ComponentProps['loaderData']
  lang: 'sv' | 'en'
}) => {
  const text = useText(catalogueText)
  const { name, summary, body, steps, facts } = shown
  return (
    <>
      <Paragraphs text={`${name[lang]}\n\n${summary[lang]}\n\n${body[lang]}`} lang={lang} />
      <Steps items={steps.map((step) => ({ title: <span lang={lang}>{step[lang]}</span> }))} />
      <Facts
        items={[
          { term: text('service.cost'), value: <span lang={lang}>{facts.cost[lang]}</span> },
          { term: text('service.where'), value: <span lang={lang}>{facts.where[lang]}</span> },
        ]}
      />
    </>
  )
}

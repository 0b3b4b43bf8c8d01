import { inLang } from '#kernel/text.ts'
import { dataWords } from '#kernel/personal-data/text.ts'
import { read } from '#kernel/web/pages.ts'
import { myData } from '#modules/people/privacy/my-data.ts'
import {
  Breadcrumb,
  Buttons,
  Facts,
  LinkButton,
  Page,
  Section,
  Tag,
  useLang,
  useText,
} from '#ui/index.ts'
import { privacyText } from '../privacy/text.ts'
import { signedIn } from './parts/signed-in.ts'
import type { Route } from './+types/my-data'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    signedIn(ctx, '/my/data')
    return { tables: await myData(ctx) }
  })

/** What is kept about me, why, who sees it and for how long; all of it as a file. */
export default function MyData({ loaderData: { tables } }: Route.ComponentProps) {
  const text = useText(privacyText)
  const say = useText(dataWords)
  const lang = useLang()
  return (
    <Page
      title={text('myData')}
      lead={text('myDataLead')}
      width="read"
      before={<Breadcrumb items={[{ href: '/my', label: text('my') }]} />}
    >
      <Section title={text('getIt')} ruled>
        <p>{text('getItText')}</p>
        <Buttons>
          <LinkButton href="/my/data/file?form=html" variant="quiet" reload>
            {text('asHtml')}
          </LinkButton>
          <LinkButton href="/my/data/file?form=json" variant="quiet" reload>
            {text('asJson')}
          </LinkButton>
        </Buttons>
      </Section>
      {tables.map((one) => (
        <Section
          key={one.table}
          title={inLang(one.title, lang).text}
          aside={<Tag>{text('rows', { n: one.n })}</Tag>}
          ruled
        >
          <Facts
            items={[
              { term: text('purpose'), value: inLang(one.purpose, lang).text },
              { term: text('seenBy'), value: say(`seenBy.${one.seenBy}`) },
              { term: text('keptFor'), value: inLang(one.kept, lang).text },
              { term: text('basis'), value: say(`basis.${one.basis}`) },
            ]}
          />
          {one.leftOut && <p>{inLang(one.leftOut, lang).text}</p>}
        </Section>
      ))}
      <Section title={text('wrong')} ruled>
        <p>{text('wrongText')}</p>
        <Buttons>
          <LinkButton href="/my" variant="quiet">
            {text('changeOwn')}
          </LinkButton>
          <LinkButton href="/ask" variant="quiet">
            {text('ask')}
          </LinkButton>
        </Buttons>
      </Section>
      <Section title={text('goAway')} ruled>
        <p>{text('goAwayText')}</p>
        <LinkButton href="/ask" variant="quiet">
          {text('ask')}
        </LinkButton>
      </Section>
    </Page>
  )
}

import { read, submit } from '#kernel/web/pages.ts'
import { notFound } from '#kernel/errors.ts'
import { actOnSearch } from '#modules/search/act.ts'
import { missesOf } from '#modules/search/misses.ts'
import { synonymsOf, unitOfEditor } from '#modules/search/synonyms.ts'
import {
  ActionForm,
  Breadcrumb,
  Button,
  DateTime,
  Disclosure,
  Empty,
  Form,
  Hidden,
  Notice,
  Page,
  PlainList,
  Section,
  Stack,
  Table,
  TextField,
  typed,
  useText,
} from '#ui/index.ts'
import { searchText } from '../text.ts'
import type { Route } from './+types/editors'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const unitId = unitOfEditor(ctx.actor)
    if (!unitId) throw notFound()
    const [misses, synonyms] = await Promise.all([missesOf(ctx, unitId), synonymsOf(ctx, unitId)])
    return { misses, synonyms }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, input) => {
    const unitId = unitOfEditor(ctx.actor)
    if (!unitId) throw notFound()
    await actOnSearch(ctx, unitId, input)
    return { ok: true as const }
  })

type Data = Route.ComponentProps['loaderData']
type Answer = Route.ComponentProps['actionData']

/** For editors: what is searched in vain, and the words that mean the same. */
export default function Editors({ loaderData, actionData }: Route.ComponentProps) {
  const { misses, synonyms } = loaderData
  const text = useText(searchText)
  return (
    <Page
      title={text('title')}
      lead={text('lead')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      <Stack gap="loose">
        {actionData?.ok && (
          <Notice tone="ok" role="status">
            <p>{text('saved')}</p>
          </Notice>
        )}
        <Section title={text('misses')}>
          <p>{text('missesHelp')}</p>
          {misses.length === 0 ? (
            <Empty title={text('noMisses')}>
              <p>{text('noMissesHelp')}</p>
            </Empty>
          ) : (
            <Misses misses={misses} answer={actionData} />
          )}
        </Section>
        <Section title={text('synonyms')} ruled>
          <p>{text('synonymsHelp')}</p>
          <Form
            {...refusal(actionData, (values) => values['do'] === 'add')}
            label={text('add')}
            inline
          >
            <Hidden name="do" value="add" />
            <TextField name="words" label={text('set')} maxLength={1_000} required />
            <Button>{text('add')}</Button>
          </Form>
          {synonyms.length === 0 ? (
            <p>{text('none')}</p>
          ) : (
            <Synonyms synonyms={synonyms} answer={actionData} />
          )}
        </Section>
      </Stack>
    </Page>
  )
}

/** What was refused comes back to the form it came from. */
const refusal = (answer: Answer, mine: (values: Record<string, unknown>) => boolean) =>
  answer && !answer.ok && mine(answer.values)
    ? { errors: answer.errors, values: typed(answer.values) }
    : {}

const Misses = ({ misses, answer }: { misses: Data['misses']; answer: Answer }) => {
  const text = useText(searchText)
  return (
    <Table
      caption={text('misses')}
      hideCaption
      narrow="stack"
      columns={[
        { key: 'words', title: text('words'), header: true },
        { key: 'times', title: text('times'), align: 'end' },
        { key: 'last', title: text('last') },
        { key: 'doing', title: text('doing'), width: 'wide' },
      ]}
      rows={misses.map(({ words, times, lastOn }) => ({
        id: words,
        cells: {
          words,
          times,
          last: <DateTime value={lastOn} form="day" />,
          doing: (
            <Stack gap="tight">
              <Form
                {...refusal(answer, ({ miss }) => miss === words)}
                label={`${text('makeSynonym')}: ${words}`}
                inline
              >
                <Hidden name="do" value="from-miss" />
                <Hidden name="miss" value={words} />
                <TextField name="sameAs" label={text('sameAs')} maxLength={60} unmarked />
                <Button variant="quiet" small>
                  {text('makeSynonym')}
                </Button>
              </Form>
              <ActionForm fields={{ do: 'dismiss', miss: words }} variant="plain" small>
                {text('dismiss')}
              </ActionForm>
            </Stack>
          ),
        },
      }))}
    />
  )
}

const Synonyms = ({ synonyms, answer }: { synonyms: Data['synonyms']; answer: Answer }) => {
  const text = useText(searchText)
  return (
    <PlainList
      items={synonyms.map(({ id, words, version }) => ({
        id,
        title: words.join(', '),
        meta: (
          <Disclosure
            summary={text('change')}
            open={answer?.ok === false && answer.values['synonymsId'] === id}
          >
            <Form {...refusal(answer, (values) => values['synonymsId'] === id)} inline>
              <Hidden name="do" value="change" />
              <Hidden name="synonymsId" value={id} />
              <Hidden name="version" value={String(version)} />
              <TextField
                name="words"
                label={text('set')}
                maxLength={1_000}
                defaultValue={words.join(', ')}
                required
              />
              <Button variant="quiet">{text('save')}</Button>
            </Form>
            <ActionForm fields={{ do: 'remove', synonymsId: id }} variant="plain" small>
              {text('remove')}
            </ActionForm>
          </Disclosure>
        ),
      }))}
    />
  )
}

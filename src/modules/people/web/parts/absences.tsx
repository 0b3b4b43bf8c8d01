import { longDay } from '#kernel/time.ts'
import type { Refused } from '#kernel/web/pages.ts'
import type { absencePage } from '#modules/people/absence/queries.ts'
import { ActionForm, Button, Form, Hidden, PlainList, Section, Select } from '#ui/index.ts'
import { TextField, useLang, useText } from '#ui/index.ts'
import { absenceText } from '../../absence/text.ts'

type Data = Awaited<ReturnType<typeof absencePage>>
type Span = Data['own'][number]

/** What has been said of a person's absences, whom they stand in for, and the form for one more. */
export function Absences({ own, standingIn, ...rest }: Data & { refused: Refused | undefined }) {
  const text = useText(absenceText)
  const span = useSpan()
  return (
    <>
      <Section title={text('own')} ruled>
        {own.length === 0 && <p>{text('none')}</p>}
        <PlainList
          items={own.map((one) => ({
            id: one.id,
            title: span(one),
            meta: (
              <>
                {text('standIn')}: {one.standIn}
                <ActionForm fields={{ do: 'end-absence', absenceId: one.id }} variant="quiet" small>
                  {text(one.fromDay < rest.today ? 'end' : 'remove')}
                </ActionForm>
              </>
            ),
          }))}
        />
      </Section>
      {standingIn.length > 0 && (
        <Section title={text('standingIn')} ruled>
          <PlainList
            items={standingIn.map((one) => ({ id: one.id, title: one.name, meta: span(one) }))}
          />
        </Section>
      )}
      <AddAbsence {...rest} />
    </>
  )
}

function useSpan() {
  const text = useText(absenceText)
  const lang = useLang()
  return ({ fromDay, untilDay }: Pick<Span, 'fromDay' | 'untilDay'>) =>
    text('span', { from: longDay(fromDay, lang), until: longDay(untilDay, lang) })
}

type AddProps = Pick<Data, 'colleagues' | 'today'> & { refused: Refused | undefined }

function AddAbsence({ colleagues, today, refused }: AddProps) {
  const text = useText(absenceText)
  const sent =
    refused?.values['do'] === 'add-absence'
      ? { errors: refused.errors, values: refused.values }
      : {}
  return (
    <Section title={text('add')} ruled>
      <Form label={text('add')} {...sent}>
        <Hidden name="do" value="add-absence" />
        <TextField name="fromDay" type="date" label={text('from')} defaultValue={today} required />
        <TextField name="untilDay" type="date" label={text('until')} required />
        <Select
          name="standInId"
          label={text('standIn')}
          help={text('standInHelp')}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <Button>{text('add')}</Button>
      </Form>
    </Section>
  )
}

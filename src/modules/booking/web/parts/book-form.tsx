import { FormFields } from '#modules/catalogue/widgets.tsx'
import type { Refused } from '#kernel/web/pages.ts'
import type { ShownTime } from '#modules/booking/times/page.ts'
import {
  Anchor,
  Button,
  Buttons,
  DateTime,
  Form,
  Hidden,
  Notice,
  RadioGroup,
  sayTime,
  Section,
  TextArea,
  TextField,
  typed,
  useLang,
  useNow,
  useText,
} from '#ui/index.ts'
import type { BookData } from '../book-service.tsx'
import { bookingText } from './booking-text.ts'
import { PlaceWords } from './times.tsx'

type BookFormProps = {
  data: BookData
  start: string
  path: string
  refused: Refused | undefined
}

/** The chosen time, and what is needed to book it. What was typed stays when the time was taken. */
export const BookForm = ({ data, start, path, refused }: BookFormProps) => {
  const text = useText(bookingText)
  const lang = useLang()
  const { times, guest, forOthers, form, nonce } = data
  const campus = times.place.byVideo
    ? 'video'
    : times.places.find((it) => it.campusId === times.place.campusId && !it.byVideo)?.slug
  const alternatives = (refused?.more['alternatives'] ?? []) as ShownTime[]
  const taken = refused?.code === 'slot_taken'
  const end = new Date(Date.parse(start) + data.duration * 60_000)
  const valid = !Number.isNaN(end.getTime())
  return (
    <Form
      errors={refused && (taken ? { start: text('taken') } : errorsOf(refused))}
      values={typed({ ...refused?.values, ...(taken && { start: undefined }) })}
    >
      <Hidden name="once" value={data.once} />
      {campus && <Hidden name="campus" value={campus} />}
      {taken ? (
        <Alternatives times={alternatives} places={times.places} />
      ) : (
        <Notice title={text('chosen')}>
          <Hidden name="start" value={start} />
          <p>
            {valid && <DateTime value={start} until={end} />}
            <PlaceWords places={times.places} place={times.place} before=", " />
          </p>
          <p>
            <Anchor href={path}>{text('otherTime')}</Anchor>
          </p>
        </Notice>
      )}
      {form.fields.length > 0 && (
        <Section title={text('preparation')}>
          <FormFields page={form} lang={lang} nonce={nonce} />
        </Section>
      )}
      <Section title={text('details')}>
        {guest && (
          <>
            <p>
              <Anchor href={`/sign-in?then=${encodeURIComponent(path)}`}>{text('signIn')}</Anchor>
            </p>
            <TextField
              name="person.name"
              label={text('name')}
              autoComplete="name"
              maxLength={200}
              required
            />
            <TextField
              name="person.email"
              type="email"
              label={text('email')}
              help={text('emailHelp')}
              autoComplete="email"
              maxLength={254}
              required
            />
          </>
        )}
        {forOthers && (
          <Section level={3} title={text('forOther')}>
            <TextField
              name="person.email"
              type="email"
              label={text('email')}
              help={text('forOtherHelp')}
              maxLength={254}
            />
            <TextField name="person.name" label={text('name')} maxLength={200} />
          </Section>
        )}
        <TextArea name="note" label={text('note')} help={text('noteHelp')} maxLength={2000} />
      </Section>
      {data.approval && <p>{text('approval')}</p>}
      <Buttons>
        <Button>{text(data.approval ? 'doAsk' : 'doBook')}</Button>
      </Buttons>
    </Form>
  )
}

const errorsOf = ({ errors, message }: Refused) =>
  Object.keys(errors).length > 0 ? errors : { form: message }

const Alternatives = ({
  times,
  places,
}: {
  times: ShownTime[]
  places: BookData['times']['places']
}) => {
  const text = useText(bookingText)
  const lang = useLang()
  const now = useNow()
  return (
    <RadioGroup
      name="start"
      label={text('nearest')}
      required
      defaultValue={times[0] && new Date(times[0].start).toISOString()}
      options={[...new Map(times.map((time) => [new Date(time.start).toISOString(), time]))].map(
        ([value, time]) => ({
          value,
          label: `${sayTime(time.start, { lang, now, until: time.end })}${placeOf(time, places, lang)}`,
        }),
      )}
    />
  )
}

const placeOf = (
  { campusId, byVideo }: ShownTime,
  places: BookData['times']['places'],
  lang: 'sv' | 'en',
) => {
  const name = places.find((it) => it.campusId === campusId && !it.byVideo)?.name
  return !byVideo && name && places.length > 1 ? `, ${name[lang]}` : ''
}

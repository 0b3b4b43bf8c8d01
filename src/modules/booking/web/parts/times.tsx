import { inLang } from '#kernel/text.ts'
import type { ShownPlace, ShownTime, TimesData } from '#modules/booking/times/page.ts'
import {
  Anchor,
  Button,
  Buttons,
  Columns,
  DateTime,
  Empty,
  Form,
  Hidden,
  LinkButton,
  Notice,
  PlainList,
  Section,
  Select,
  Stack,
  useLang,
  useText,
} from '#ui/index.ts'
import { bookingText } from './booking-text.ts'
import { TimesCalendar } from './times-calendar.tsx'

type TimesProps = {
  data: TimesData
  /** The address of the page, and what it has to keep in every link. */
  path: string
  keep?: Record<string, string>
  /** Offers more where a week is empty: the waiting list. */
  children?: React.ReactNode
}

/** Where, the nearest time in words, the week as a list, and a calendar beside. */
export const Times = ({ data, path, keep = {}, children }: TimesProps) => {
  const text = useText(bookingText)
  const { places, place, nearest } = data
  const here = { ...keep, ...placeQuery(places, place) }
  const to = (query: Record<string, string>) => `${path}?${new URLSearchParams(query)}`
  const timeLink = (time: ShownTime) =>
    to({ ...keep, ...placeQuery(places, time), start: new Date(time.start).toISOString() })
  return (
    <Stack gap="loose">
      {places.length > 1 && <WhereForm {...{ data, path, keep }} />}
      {nearest ? (
        <Notice tone="ok" title={text('nearest')}>
          <p>
            <DateTime value={nearest.start} until={nearest.end} />
            <PlaceWords places={places} place={nearest} before=", " />
          </p>
          <Buttons>
            <LinkButton href={timeLink(nearest)}>{text('takeNearest')}</LinkButton>
          </Buttons>
        </Notice>
      ) : (
        <Notice tone="warn" title={text('noneAtAll')}>
          <WhyList why={data.why} />
        </Notice>
      )}
      <Columns layout="side">
        <Week {...{ data, to, here, timeLink }} offers={children} />
        <TimesCalendar {...{ data, to, here }} />
      </Columns>
    </Stack>
  )
}

const placeQuery = (
  places: ShownPlace[],
  place: { campusId: string | null; byVideo: boolean },
): Record<string, string> => {
  if (place.byVideo) return { campus: 'video' }
  const slug = places.find((it) => it.campusId === place.campusId)?.slug
  return place.campusId && slug ? { campus: slug } : {}
}

export type TimesLinks = {
  data: TimesData
  to: (query: Record<string, string>) => string
  here: Record<string, string>
}

const WhereForm = ({ data, path, keep }: Pick<TimesProps, 'data' | 'path'> & { keep: object }) => {
  const text = useText(bookingText)
  const lang = useLang()
  const onSite = data.places.filter(({ byVideo }) => !byVideo)
  return (
    <Form method="get" action={path} inline>
      {Object.entries(keep).map(([name, value]) => (
        <Hidden key={name} name={name} value={String(value)} />
      ))}
      <Select
        name="campus"
        label={text('where')}
        unmarked
        empty={onSite.length > 1 ? text('anywhere') : false}
        defaultValue={placeQuery(data.places, data.place)['campus'] ?? ''}
        options={data.places
          .filter(({ byVideo, name }) => byVideo || name !== null)
          .map(({ slug, name, byVideo }) => ({
            value: slug,
            label: byVideo ? text('video') : inLang(name!, lang).text,
          }))}
      />
      <Button variant="quiet">{text('showTimes')}</Button>
    </Form>
  )
}

/** "Forum Medicum, Lund", "Videomöte"; nothing where there is one place only. */
export const PlaceWords = ({
  places,
  place,
  before = '',
  short = false,
}: {
  places: ShownPlace[]
  place: { campusId: string | null; byVideo: boolean }
  before?: string
  /** Only the town, where room is scarce. */
  short?: boolean
}) => {
  const text = useText(bookingText)
  const lang = useLang()
  const found = places.find((it) => it.campusId === place.campusId && !it.byVideo)
  const name = short ? found?.short : found?.name
  const words = place.byVideo ? text('video') : name ? inLang(name, lang).text : ''
  return words && places.length > 1 ? `${before}${words}` : null
}

const WhyList = ({ why }: { why: TimesData['why'] }) => {
  const text = useText(bookingText)
  return (
    <ul>
      {why.map((code) => (
        <li key={code}>{text(`why.${code}`)}</li>
      ))}
    </ul>
  )
}

const Week = ({
  data,
  to,
  here,
  timeLink,
  offers,
}: TimesLinks & { timeLink: (time: ShownTime) => string; offers: React.ReactNode }) => {
  const text = useText(bookingText)
  const { week, places, elsewhere, previous, next, monday } = data
  const title = (
    <>
      {text('weekOf', { day: '' })}
      <DateTime value={monday} form="day" />
    </>
  )
  return (
    <Section id="week" title={title}>
      <Stack>
        {week.map(({ day, times }) => (
          <Section key={day} level={3} title={<DateTime value={day} form="day" />}>
            <Buttons>
              {times.map((time) => (
                <LinkButton
                  key={`${String(time.start)}${time.campusId}`}
                  href={timeLink(time)}
                  variant="quiet"
                >
                  <DateTime value={time.start} form="time" />
                  {data.place.campusId === null && (
                    <PlaceWords places={places} place={time} before=" " short />
                  )}
                </LinkButton>
              ))}
            </Buttons>
          </Section>
        ))}
        {week.length === 0 && (
          <Empty title={text('emptyWeek')}>
            <WhyList why={data.why} />
          </Empty>
        )}
        {elsewhere.length > 0 && (
          <Section level={3} title={text('elsewhere')}>
            <PlainList
              items={elsewhere.map((time) => ({
                id: `${time.campusId}${time.byVideo}`,
                title: (
                  <Anchor href={timeLink(time)}>
                    <PlaceWords places={places} place={time} /> <DateTime value={time.start} />
                  </Anchor>
                ),
              }))}
            />
          </Section>
        )}
        {week.length === 0 && offers}
        <Buttons>
          {previous && (
            <LinkButton variant="quiet" href={`${to({ ...here, week: previous })}#week`}>
              {text('previous')}
            </LinkButton>
          )}
          {next && (
            <LinkButton variant="quiet" href={`${to({ ...here, week: next })}#week`}>
              {text('nextWeek')}
            </LinkButton>
          )}
        </Buttons>
      </Stack>
    </Section>
  )
}

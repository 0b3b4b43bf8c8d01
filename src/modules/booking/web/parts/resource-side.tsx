import type { ResourceData } from '#modules/booking/admin-page.ts'
import { saidHours } from '#modules/booking/resources/hours.ts'
import type { Refused } from '#kernel/web/pages.ts'
import {
  Anchor,
  Button,
  Checkbox,
  DateTime,
  Form,
  Hidden,
  PlainList,
  Section,
  Stack,
  TextField,
  typed,
  useText,
} from '#ui/index.ts'
import { adminText } from './admin-text.ts'
import { FeedSection } from './feed-section.tsx'
import { OutsideSection } from './outside-section.tsx'

type SideProps = { data: ResourceData; refused: Refused | undefined }

/** What has to be moved, single days, the last day, and the calendar feed. */
export const ResourceSide = (props: SideProps) => {
  const text = useText(adminText)
  const { toMove = [], hasFeed = false } = props.data
  return (
    <Stack gap="loose">
      {toMove.length > 0 && (
        <Section title={text('moveTitle')}>
          <PlainList
            items={toMove.map(({ bookingId, startsAt, why, requester }) => ({
              id: bookingId,
              title: (
                <Anchor href={`/bookings/${bookingId}`}>
                  <DateTime value={startsAt} form="short" />
                </Anchor>
              ),
              meta: requester,
              aside: text(`why.${why}`),
            }))}
          />
        </Section>
      )}
      <Days {...props} />
      <End {...props} />
      {props.data.resource?.master === 'navet' && (
        <OutsideSection
          calendars={props.data.calendars ?? []}
          refused={ofForm(props.refused, 'connect')}
        />
      )}
      <FeedSection has={hasFeed} />
    </Stack>
  )
}

const ofForm = (refused: Refused | undefined, deed: string) =>
  refused?.values['do'] === deed ? refused : undefined

const Days = ({ data: { days = [] }, refused }: SideProps) => {
  const text = useText(adminText)
  const own = ofForm(refused, 'day')
  return (
    <Section title={text('days')}>
      {days.length === 0 ? (
        <p>{text('noDays')}</p>
      ) : (
        <PlainList
          items={days.map(({ day, hours }) => ({
            id: day,
            title: <DateTime value={day} form="day" />,
            aside: saidHours(hours) || text('isClosed'),
          }))}
        />
      )}
      <Form label={text('setDay')} errors={own?.errors} values={typed(own?.values ?? {})}>
        <Hidden name="do" value="day" />
        <TextField name="day" type="date" label={text('day')} required />
        <TextField name="hours" label={text('dayHours')} help={text('dayHoursHelp')} />
        <Checkbox name="closed" label={text('dayClosed')} />
        <Button variant="quiet">{text('setDay')}</Button>
      </Form>
    </Section>
  )
}

const End = ({ data: { resource }, refused }: SideProps) => {
  const text = useText(adminText)
  const own = ofForm(refused, 'retire')
  return (
    <Section title={text('end')}>
      <p>{text('endText')}</p>
      <Form label={text('end')} errors={own?.errors} values={typed(own?.values ?? {})}>
        <Hidden name="do" value="retire" />
        <Hidden name="version" value={resource!.version} />
        <TextField
          name="on"
          type="date"
          label={text('endOn')}
          unmarked
          defaultValue={resource!.retiredOn ?? undefined}
        />
        <Button variant="quiet">{text('doEnd')}</Button>
      </Form>
    </Section>
  )
}

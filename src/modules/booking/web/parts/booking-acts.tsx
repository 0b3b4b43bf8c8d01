import type { Refused } from '#kernel/web/pages.ts'
import type { BookingData } from '#modules/booking/booking-page.ts'
import {
  Button,
  Buttons,
  Disclosure,
  Form,
  Hidden,
  LinkButton,
  Stack,
  TextField,
  typed,
  useText,
} from '#ui/index.ts'
import { aBookingText } from './booking-text.ts'

type ActsProps = { data: BookingData; linkKey: string | null; refused: Refused | undefined }

/** What can be done with a booking; every change is a button that posts. */
export const BookingActs = ({ data, linkKey, refused }: ActsProps) => {
  const text = useText(aBookingText)
  const { may, id, version, state, service } = data
  const key = linkKey ? `?key=${linkKey}` : ''
  const over = ['cancelled', 'declined', 'expired', 'no-show', 'attended'].includes(state)
  return (
    <Stack>
      <Buttons>
        {may.confirm && (
          <OneAct fields={{ do: 'confirm' }}>
            {text(state === 'offered' ? 'take' : 'confirm')}
          </OneAct>
        )}
        {may.decide && (
          <OneAct fields={{ do: 'decide', approve: 'true', version }}>{text('approve')}</OneAct>
        )}
        {may.change && (
          <LinkButton href={`/bookings/${id}/time${key}`} variant="quiet">
            {text('move')}
          </LinkButton>
        )}
        {may.outcome && state !== 'attended' && (
          <OneAct fields={{ do: 'outcome', outcome: 'attended', version }} quiet>
            {text('attended')}
          </OneAct>
        )}
        {may.outcome && state !== 'no-show' && (
          <OneAct fields={{ do: 'outcome', outcome: 'no-show', version }} quiet>
            {text('noShow')}
          </OneAct>
        )}
        {over && (
          <LinkButton href={`/book/${service.slug}`} variant="quiet">
            {text('bookAgain')}
          </LinkButton>
        )}
      </Buttons>
      {may.tooLate && <p>{text('tooLate')}</p>}
      {may.decide && (
        <WithReason
          title={text('decline')}
          fields={{ do: 'decide', approve: 'false', version }}
          refused={refused}
        />
      )}
      {may.change && (
        <WithReason
          title={text('cancel')}
          help={text('cancelText')}
          fields={{ do: 'cancel', version }}
          refused={refused}
        />
      )}
    </Stack>
  )
}

type Fields = Record<string, string | number>

const OneAct = ({
  fields,
  quiet,
  children,
}: {
  fields: Fields
  quiet?: boolean
  children: string
}) => (
  <Form label={children} inline>
    {Object.entries(fields).map(([name, value]) => (
      <Hidden key={name} name={name} value={value} />
    ))}
    <Button variant={quiet ? 'quiet' : 'primary'}>{children}</Button>
  </Form>
)

const WithReason = ({
  title,
  help,
  fields,
  refused,
}: {
  title: string
  help?: string
  fields: Fields
  refused: Refused | undefined
}) => {
  const text = useText(aBookingText)
  const own = refused?.values['do'] === fields['do'] ? refused : undefined
  return (
    <Disclosure summary={title} open={own !== undefined}>
      {help && <p>{help}</p>}
      <Form label={title} errors={own?.errors} values={typed(own?.values ?? {})}>
        {Object.entries(fields).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <TextField name="reason" label={text('why')} maxLength={2000} />
        <Button variant="danger">{title}</Button>
      </Form>
    </Disclosure>
  )
}

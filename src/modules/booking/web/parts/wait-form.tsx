import type { Refused } from '#kernel/web/pages.ts'
import { Button, Disclosure, Form, Hidden, TextField, typed, useText } from '#ui/index.ts'
import type { BookData } from '../book-service.tsx'
import { bookingText } from './booking-text.ts'

/** A place in the line, where a week has no time. */
export const WaitForm = ({ data, refused }: { data: BookData; refused: Refused | undefined }) => {
  const text = useText(bookingText)
  const { places, place } = data.times
  const campus = place.byVideo
    ? 'video'
    : places.find((it) => it.campusId === place.campusId && !it.byVideo)?.slug
  return (
    <Disclosure summary={text('wait')} open={refused !== undefined}>
      <p>{text('waitText')}</p>
      <Form
        label={text('wait')}
        errors={
          refused &&
          (Object.keys(refused.errors).length > 0 ? refused.errors : { form: refused.message })
        }
        values={typed(refused?.values ?? {})}
      >
        <Hidden name="do" value="wait" />
        {campus && <Hidden name="campus" value={campus} />}
        {data.guest && (
          <>
            <TextField name="person.name" label={text('name')} autoComplete="name" required />
            <TextField
              name="person.email"
              type="email"
              label={text('email')}
              autoComplete="email"
              required
            />
          </>
        )}
        <TextField name="until" type="date" label={text('waitUntil')} required />
        <Button>{text('doWait')}</Button>
      </Form>
    </Disclosure>
  )
}

import type { Text2 } from '#kernel/text.ts'
import { FormFields } from '#modules/catalogue/widgets.tsx'
import { Button, Buttons, Form, type FormErrors, Notice, Section } from '#ui/index.ts'
import { typed, useLang, useText } from '#ui/index.ts'
import { Carried } from './carried.tsx'
import { named } from './order-errors.ts'
import { draftWords } from '../../drafts/text.ts'
import type { DraftShown } from './order-draft.tsx'
import { Need, Who } from './order-own.tsx'
import { orderWords } from './requester-text.ts'

type FormPage = Parameters<typeof FormFields>[0]['page']
/** Where in an order one is: page `at` of `of`, and the questions of the service's form on it. */
export type OrderPlace = { at: number; of: number; page: FormPage }
export type OrderData = {
  service: { slug: string; name: Text2; fields: FormPage['fields'] }
  first: OrderPlace
  draft: DraftShown
  draftDays: number
  /** The form itself asks for a description. */
  asks: boolean
  nonce: string
  campuses: { slug: string; name: Text2 }[]
  me: { name: string; email: string } | null
  myCampus: string
  mayOrderForOthers: boolean
  /** Groups that one may order for. */
  groups: { slug: string; name: Text2 }[]
  /** Follows what one orders for others, unless told otherwise. */
  follows: boolean
  maxUpload: number
  signIn: string
}

export type OrderFormProps = {
  data: OrderData
  place: OrderPlace
  /** A question has no service to suggest its subject. */
  subject: string
  errors: FormErrors | undefined
  values: object
  /** The answers have called for more questions. */
  grown: boolean
}

/** One page of an order: who, where and what on the first one, the service's own questions where they fit. */
export const OrderForm = (props: OrderFormProps) => {
  const { data, place, errors, values, grown } = props
  const text = useText(orderWords)
  const draftText = useText(draftWords)
  const lang = useLang()
  const { page, at, of } = place
  const first = at === 0
  const hasQuestions = page.fields.length > 0
  return (
    <Form errors={named(errors, data, text, lang)} values={typed(values)}>
      {grown && <Notice role="status">{text('grown')}</Notice>}
      {first && <Need {...props} />}
      {hasQuestions && (
        <Section title={first ? text('details') : undefined}>
          <FormFields page={page} lang={lang} nonce={data.nonce} />
        </Section>
      )}
      {first && <Who {...props} />}
      <Carried values={values} page={page} first={first} />
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="drawn" value={page.drawn.join(' ')} />
      <Buttons>
        <Button name="step" value="check">
          {text(at + 2 < of ? 'toNext' : 'toCheck')}
        </Button>
        {!first && (
          <Button name="step" value="back" variant="quiet">
            {text('previous')}
          </Button>
        )}
        {of > 2 && (
          <Button name="step" value="keep" variant="quiet">
            {draftText('keep')}
          </Button>
        )}
      </Buttons>
      {at + 2 >= of && <p className="meta">{text('filesNext')}</p>}
    </Form>
  )
}

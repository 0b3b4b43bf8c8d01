import type { Refused } from '#kernel/web/pages.ts'
import { Breadcrumb, Page, useText } from '#ui/index.ts'
import { OrderCheck } from './order-check.tsx'
import { type OrderData, OrderForm, type OrderPlace } from './order-form.tsx'
import { OrderDraft } from './order-draft.tsx'
import { orderWords } from './requester-text.ts'

type Form = OrderPlace & { ok: true; step: 'form'; values: object; grown: boolean }
type Check = { ok: true; step: 'check'; of: number; values: object } & {
  files: string[]
  names: Record<string, string>
}

type OrderPageProps = {
  data: OrderData
  step: Refused | Form | Check | undefined
  title: string
  lead?: string
  subject: string
  question?: boolean
  before: { href: string; label: string }[]
}

/** The steps of an order at one address: what you need, and whether it is right. */
export const OrderPage = ({ data, step, question = false, ...rest }: OrderPageProps) => {
  const text = useText(orderWords)
  const checking = step && (step.ok ? step.step === 'check' : isAboutFiles(step))
  const path = <Breadcrumb items={rest.before} />
  if (checking) {
    const of = step.ok && step.step === 'check' ? step.of : data.first.of
    return (
      <Page
        title={text('checkTitle')}
        meta={text('step', { n: of, of })}
        lead={text('checkLead')}
        width="read"
        before={path}
      >
        <OrderCheck
          data={data}
          values={step.values}
          files={step.ok && step.step === 'check' ? step.files : undefined}
          names={step.ok && step.step === 'check' ? step.names : {}}
          errors={step.ok ? undefined : { files: step.errors['files'] ?? step.message }}
          question={question}
          of={of}
        />
      </Page>
    )
  }
  const place = placeOf(step) ?? data.first
  return (
    <Page
      title={rest.title}
      meta={text('step', { n: place.at + 1, of: place.of })}
      lead={place.at === 0 ? rest.lead : undefined}
      width="read"
      before={path}
    >
      {!step && (
        <OrderDraft
          draft={data.draft}
          slug={data.service.slug}
          days={data.draftDays}
          signedIn={data.me !== null}
        />
      )}
      <OrderForm
        data={data}
        place={place}
        subject={rest.subject}
        errors={step?.ok === false ? errorsOf(step) : undefined}
        values={step?.values ?? data.draft.going?.values ?? {}}
        grown={step?.ok === true && step.step === 'form' && step.grown}
      />
    </Page>
  )
}

/** A refusal tells on which page what is wrong can be mended. */
const placeOf = (step: OrderPageProps['step']): OrderPlace | undefined => {
  if (!step) return undefined
  if (step.ok) return step.step === 'form' ? step : undefined
  return step.more['page'] ? (step.more as OrderPlace) : undefined
}

/** Refused for its files after it had been checked: back to the check, not to the start. */
const isAboutFiles = ({ code, errors, values }: Refused) =>
  Boolean(values['subject']) && (code === 'too_large' || code === 'wrong_type' || 'files' in errors)

const errorsOf = ({ errors, message }: Refused) =>
  Object.keys(errors).length > 0 ? errors : { form: message }

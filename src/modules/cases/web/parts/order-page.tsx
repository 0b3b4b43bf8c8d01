import type { Refused } from '#kernel/web/pages.ts'
import { Breadcrumb, Page, useText } from '#ui/index.ts'
import { OrderCheck } from './order-check.tsx'
import { type OrderData, OrderForm } from './order-form.tsx'
import { orderWords } from './requester-text.ts'

type Step = Refused | { ok: true; step: 'form' | 'check'; values: object }

type OrderPageProps = {
  data: OrderData
  step: Step | undefined
  title: string
  lead?: string
  subject: string
  question?: boolean
  before: { href: string; label: string }[]
}

/** Two steps at one address: what you need, and whether it is right. */
export const OrderPage = ({ data, step, question = false, ...rest }: OrderPageProps) => {
  const text = useText(orderWords)
  const checking = step && (step.ok ? step.step === 'check' : isAboutFiles(step))
  const path = <Breadcrumb items={rest.before} />
  if (checking)
    return (
      <Page
        title={text('checkTitle')}
        meta={text('step', { n: 2 })}
        lead={text('checkLead')}
        width="read"
        before={path}
      >
        <OrderCheck
          data={data}
          values={step.values}
          errors={step.ok ? undefined : { files: step.errors['files'] ?? step.message }}
          question={question}
        />
      </Page>
    )
  return (
    <Page
      title={rest.title}
      meta={text('step', { n: 1 })}
      lead={rest.lead}
      width="read"
      before={path}
    >
      <OrderForm
        data={data}
        subject={rest.subject}
        errors={step?.ok === false ? errorsOf(step) : undefined}
        values={step?.values ?? {}}
      />
    </Page>
  )
}

/** Refused for its files after it had been checked: back to the check, not to the start. */
const isAboutFiles = ({ code, errors, values }: Refused) =>
  Boolean(values['subject']) && (code === 'too_large' || code === 'wrong_type' || 'files' in errors)

const errorsOf = ({ errors, message }: Refused) =>
  Object.keys(errors).length > 0 ? errors : { form: message }

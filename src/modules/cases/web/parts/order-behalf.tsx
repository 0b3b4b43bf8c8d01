import { inLang } from '#kernel/text.ts'
import { Disclosure, type FormErrors, RadioGroup, Select, TextField } from '#ui/index.ts'
import { typed, useLang, useText } from '#ui/index.ts'
import type { OrderData } from './order-form.tsx'
import { orderWords } from './requester-text.ts'

type Props = { data: OrderData; errors: FormErrors | undefined; values: object }

/** Who asks, for whom and for which group, and who may follow. */
export const OnBehalf = ({ data, errors, values }: Props) => {
  const text = useText(orderWords)
  return (
    <>
      <p>{text('signedIn', { name: data.me!.name })}</p>
      {data.mayOrderForOthers && <ForOther data={data} errors={errors} values={values} />}
      {data.groups.length > 0 && <ForGroup data={data} />}
    </>
  )
}

const ForOther = ({ data, errors, values }: Props) => {
  const text = useText(orderWords)
  const before = typed(values)
  const open = Boolean(errors?.['requester.email'] || before['requester.email'])
  return (
    <Disclosure summary={text('forOther')} open={open}>
      <TextField
        name="requester.email"
        type="email"
        label={text('otherEmail')}
        help={text('otherHelp')}
        autoComplete="off"
        maxLength={254}
      />
      <TextField
        name="requester.name"
        label={text('otherName')}
        autoComplete="off"
        maxLength={200}
      />
      <YesNo
        name="ordererFollows"
        label={text('ordererFollows')}
        help={text('ordererFollowsHelp')}
        yes={data.follows}
      />
    </Disclosure>
  )
}

const ForGroup = ({ data }: { data: OrderData }) => {
  const text = useText(orderWords)
  const lang = useLang()
  return (
    <>
      <Select
        name="group"
        label={text('forGroup')}
        empty={text('noGroup')}
        defaultValue=""
        unmarked
        options={data.groups.map(({ slug, name }) => ({
          value: slug,
          label: inLang(name, lang).text,
        }))}
      />
      <YesNo name="groupFollows" label={text('groupFollows')} help={text('groupFollowsHelp')} yes />
    </>
  )
}

type YesNoProps = { name: string; label: string; help: string; yes: boolean }
const YesNo = ({ name, label, help, yes }: YesNoProps) => {
  const text = useText(orderWords)
  return (
    <RadioGroup
      name={name}
      label={label}
      help={help}
      defaultValue={String(yes)}
      inline
      unmarked
      options={[
        { value: 'true', label: text('yes') },
        { value: 'false', label: text('no') },
      ]}
    />
  )
}

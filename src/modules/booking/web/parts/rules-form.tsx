import type { RulesData } from '#modules/booking/admin-page.ts'
import type { Refused } from '#kernel/web/pages.ts'
import { inLang } from '#kernel/text.ts'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Form,
  Hidden,
  Section,
  Select,
  TextField,
  typed,
  useLang,
  useText,
} from '#ui/index.ts'
import { adminText } from './admin-text.ts'

/** Which kinds can fill which part of a booking. */
const fills = {
  who: ['person'],
  where: ['room', 'seat'],
  what: ['item', 'kit'],
} as const
const labels = { who: 'who', where: 'whereRole', what: 'what' } as const
const numbers = [
  ['duration', 60],
  ['step', 30],
  ['leadTime', 0],
  ['daysAhead', 60],
  ['changeUntil', 0],
] as const

export const RulesForm = ({ data, refused }: { data: RulesData; refused: Refused | undefined }) => {
  const text = useText(adminText)
  const { rules } = data
  const flags = ['approval', 'asksForm', 'opensCase'] as const
  return (
    <Form
      errors={
        refused &&
        (Object.keys(refused.errors).length > 0 ? refused.errors : { form: refused.message })
      }
      values={typed(refused?.values ?? {})}
    >
      {rules && <Hidden name="version" value={rules.version} />}
      <Checkbox name="open" label={text('open')} defaultChecked={rules?.open ?? true} />
      <p>{text('needsHelp')}</p>
      {(['who', 'where', 'what'] as const).map((role) => (
        <NeedFields key={role} role={role} data={data} />
      ))}
      {numbers.map(([name, usual]) => (
        <TextField
          key={name}
          name={name}
          type="number"
          min={0}
          label={text(name)}
          defaultValue={rules?.[name] ?? usual}
          required
        />
      ))}
      <Select
        name="video"
        label={text('video')}
        unmarked
        defaultValue={rules?.video ?? 'no'}
        options={(['no', 'offered', 'only'] as const).map((value) => ({
          value,
          label: text(`video.${value}`),
        }))}
      />
      {flags.map((name) => (
        <Checkbox
          key={name}
          name={name}
          label={text(name)}
          defaultChecked={rules?.[name] ?? false}
        />
      ))}
      <Button>{text('save')}</Button>
    </Form>
  )
}

const NeedFields = ({ role, data }: { role: keyof typeof fills; data: RulesData }) => {
  const text = useText(adminText)
  const lang = useLang()
  const fitting = data.resources.filter(({ kind }) =>
    (fills[role] as readonly string[]).includes(kind),
  )
  const now = data.rules?.needs.find((need) => need.role === role)
  if (fitting.length === 0) return null
  return (
    <Section title={text(labels[role])} level={3}>
      <CheckboxGroup
        name={`need.${role}.of`}
        label={text('of')}
        options={fitting.map(({ id, name }) => ({ value: id, label: inLang(name, lang).text }))}
        defaultValue={now?.of ?? []}
      />
      <Select
        name={`need.${role}.mode`}
        label={text('mode')}
        unmarked
        defaultValue={now?.mode ?? 'any'}
        options={(['any', 'roundRobin', 'all'] as const).map((value) => ({
          value,
          label: text(`mode.${value}`),
        }))}
      />
      <TextField
        name={`need.${role}.count`}
        type="number"
        min={1}
        label={text('count')}
        unmarked
        defaultValue={now?.count ?? 1}
      />
      <TextField
        name={`need.${role}.competences`}
        label={text('competences')}
        help={text('competencesHelp')}
        defaultValue={now?.competences.join(', ')}
      />
    </Section>
  )
}

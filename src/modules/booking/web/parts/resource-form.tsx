import { hoursOn, saidHours } from '#modules/booking/resources/hours.ts'
import type { ResourceData } from '#modules/booking/admin-page.ts'
import type { Refused } from '#kernel/web/pages.ts'
import { inLang } from '#kernel/text.ts'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Form,
  Hidden,
  Notice,
  RadioGroup,
  Section,
  Select,
  TextArea,
  TextField,
  typed,
  useLang,
  useText,
} from '#ui/index.ts'
import { adminText } from './admin-text.ts'

type FormProps = { data: ResourceData; refused: Refused | undefined }

/** All that is known of a resource. */
export const ResourceForm = ({ data, refused }: FormProps) => {
  const text = useText(adminText)
  const { resource } = data
  const own = refused && !refused.values['do'] ? refused : undefined
  return (
    <Form errors={errorsOf(own)} values={typed(own?.values ?? {})} label={text('save')}>
      {resource ? <Hidden name="version" value={resource.version} /> : <WhatItIs data={data} />}
      {own?.code === 'wrong_state' && (
        <Notice tone="warn" role="alert">
          <p>{own.message}</p>
        </Notice>
      )}
      <TextField name="name.sv" label={text('nameSv')} defaultValue={resource?.name.sv} required />
      <TextField name="name.en" label={text('nameEn')} defaultValue={resource?.name.en} required />
      <TextArea
        name="about.sv"
        label={text('aboutSv')}
        rows={2}
        defaultValue={resource?.about?.sv}
      />
      <TextArea
        name="about.en"
        label={text('aboutEn')}
        rows={2}
        defaultValue={resource?.about?.en}
      />
      <Where data={data} />
      <Hours data={data} />
      <Section title={text('limits')} level={3}>
        {(['bufferBefore', 'bufferAfter', 'perDay', 'perWeek'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="number"
            min={0}
            label={text(name)}
            defaultValue={resource?.[name] ?? undefined}
          />
        ))}
      </Section>
      <Master data={data} />
      <Button>{text('save')}</Button>
    </Form>
  )
}

const errorsOf = (refused: Refused | undefined) =>
  refused && (Object.keys(refused.errors).length > 0 ? refused.errors : { form: refused.message })

const WhatItIs = ({ data }: { data: ResourceData }) => {
  const text = useText(adminText)
  const kinds = ['person', 'room', 'seat', 'item', 'kit'] as const
  return (
    <>
      <RadioGroup
        name="kind"
        label={text('kind')}
        inline
        required
        defaultValue="room"
        options={kinds.map((kind) => ({ value: kind, label: text(`kind.${kind}`) }))}
      />
      <Select
        name="personId"
        label={text('person')}
        help={text('personHelp')}
        options={data.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}

const Where = ({ data: { resource, campuses, ...data } }: { data: ResourceData }) => {
  const text = useText(adminText)
  const lang = useLang()
  const named = (list: { id: string; name: { sv: string; en: string } }[]) =>
    list.map(({ id, name }) => ({ value: id, label: inLang(name, lang).text }))
  return (
    <>
      <CheckboxGroup
        name="campusIds"
        label={text('campuses')}
        help={text('campusesHelp')}
        options={named(campuses)}
        defaultValue={resource?.campusIds ?? []}
      />
      <TextField
        name="competences"
        label={text('competences')}
        help={text('competencesHelp')}
        defaultValue={resource?.competences.join(', ')}
      />
      <CheckboxGroup
        name="languages"
        label={text('languages')}
        inline
        options={(['sv', 'en'] as const).map((value) => ({ value, label: text(value) }))}
        defaultValue={resource?.languages ?? []}
      />
      <TextField
        name="videoUrl"
        type="url"
        label={text('videoUrl')}
        defaultValue={resource?.videoUrl ?? undefined}
      />
      {(!resource || resource.kind === 'kit') && data.things.length > 0 && (
        <CheckboxGroup
          name="parts"
          label={text('parts')}
          help={text('partsHelp')}
          options={named(data.things)}
          defaultValue={data.parts ?? []}
        />
      )}
    </>
  )
}

const Hours = ({ data: { resource } }: { data: ResourceData }) => {
  const text = useText(adminText)
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
  return (
    <Section title={text('hours')} level={3}>
      <p>{text('hoursHelp')}</p>
      {weekdays.map((weekday) => (
        <TextField
          key={weekday}
          name={`hours.${weekday}`}
          label={text(`day.${weekday}`)}
          unmarked
          size="medium"
          defaultValue={
            resource ? saidHours(hoursOn(resource.hours, weekday)) : weekday < 6 ? '9–16' : ''
          }
        />
      ))}
      <Checkbox
        name="openOnHolidays"
        label={text('openOnHolidays')}
        defaultChecked={resource?.openOnHolidays ?? false}
      />
      <TextField
        name="zone"
        label={text('zone')}
        unmarked
        size="medium"
        defaultValue={resource?.zone ?? 'Europe/Stockholm'}
      />
    </Section>
  )
}

const Master = ({ data: { resource } }: { data: ResourceData }) => {
  const text = useText(adminText)
  return (
    <Section>
      <RadioGroup
        name="master"
        label={text('master')}
        required
        defaultValue={resource?.master ?? 'navet'}
        options={(['navet', 'outside'] as const).map((value) => ({
          value,
          label: text(`master.${value}`),
        }))}
      />
      <TextField
        name="outside.system"
        label={text('system')}
        defaultValue={resource?.outside?.system}
      />
      <RadioGroup
        name="outside.way"
        label={text('way')}
        inline
        defaultValue={resource?.outside?.way ?? 'show'}
        options={(['show', 'link', 'request'] as const).map((value) => ({
          value,
          label: text(`way.${value}`),
        }))}
      />
      <TextField
        name="outside.url"
        type="url"
        label={text('url')}
        defaultValue={resource?.outside?.url ?? undefined}
      />
    </Section>
  )
}

import { Columns, TextField, useText } from '#ui/index.ts'
import { organisationText } from './organisation-text.ts'

/** A name in both languages, beside each other. */
export const Names = ({ sv, en }: { sv?: string; en?: string }) => {
  const text = useText(organisationText)
  const shared = { maxLength: 200, required: true } as const
  return (
    <Columns>
      <TextField name="name.sv" label={text('nameSv')} defaultValue={sv} {...shared} />
      <TextField name="name.en" label={text('nameEn')} defaultValue={en} {...shared} />
    </Columns>
  )
}

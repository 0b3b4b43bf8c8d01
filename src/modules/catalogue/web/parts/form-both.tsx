import type { Text2 } from '#kernel/text.ts'
import { Columns, TextArea, TextField, useText } from '#ui/index.ts'
import { questionText } from '../../forms/question/text.ts'

type BothProps = { name: string; label: string; value: Text2 | undefined; long?: number }

/** One text in both languages, beside each other. */
export const Both = ({ name, label, value, long }: BothProps) => {
  const text = useText(questionText)
  return (
    <Columns>
      {(['sv', 'en'] as const).map((lang) => {
        const props = {
          name: `${name}.${lang}`,
          label: text(lang === 'sv' ? 'inSv' : 'inEn', { label }),
          defaultValue: value?.[lang] ?? '',
          unmarked: true,
        }
        return long ? (
          <TextArea key={lang} {...props} rows={2} maxLength={long} />
        ) : (
          <TextField key={lang} {...props} maxLength={300} />
        )
      })}
    </Columns>
  )
}

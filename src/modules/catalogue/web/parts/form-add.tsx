import { type Text2, inLang } from '#kernel/text.ts'
import { Button, Buttons, Columns, Select, useLang, useText } from '#ui/index.ts'
import { questionText } from '../../forms/question/text.ts'

const kinds = [
  ...([
    'short-text',
    'long-text',
    'choice',
    'choices',
    'yes-no',
    'number',
    'date',
    'time',
  ] as const),
  ...(['person', 'group', 'code', 'file', 'information', 'repeated', 'section'] as const),
]

/** A new question, of a kind, in a section or last of all. */
export const AddQuestion = ({ groups }: { groups: { id: string; label: Text2 }[] }) => {
  const text = useText(questionText)
  const lang = useLang()
  return (
    <>
      <Columns>
        <Select
          name="kind"
          label={text('kindOf')}
          defaultValue="short-text"
          unmarked
          options={kinds.map((kind) => ({ value: kind, label: text(kind) }))}
        />
        <Select
          name="into"
          label={text('into')}
          empty={text('last')}
          unmarked
          options={groups.map(({ id, label }) => ({
            value: id,
            label: inLang(label, lang).text || id,
          }))}
        />
      </Columns>
      <Buttons>
        <Button name="step" value="add" variant="quiet">
          {text('add')}
        </Button>
      </Buttons>
    </>
  )
}

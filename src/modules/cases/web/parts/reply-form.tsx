import { inLang } from '#kernel/text.ts'
import type { Refused } from '#kernel/web/pages.ts'
import type { ReplyList } from '#modules/cases/replies/queries.ts'
import { variables } from '#modules/cases/replies/variables.ts'
import { Button, Buttons, Checkbox, Form, Hidden, Select } from '#ui/index.ts'
import { TextArea, TextField, typed, useLang, useText } from '#ui/index.ts'
import { replyWords } from '../../replies/text.ts'

type ReplyFormProps = {
  /** One that is there; else a new one. */
  reply?: ReplyList['replies'][number]
  /** Where a new one may belong. */
  places?: ReplyList['places']
  refused: Refused | undefined
}

/** A canned reply in both languages, and what comes with it. */
export const ReplyForm = ({ reply, places = [], refused }: ReplyFormProps) => {
  const text = useText(replyWords)
  const lang = useLang()
  const list = variables.map((name) => `{${name}} ${text(`variable.${name}`)}`).join(', ')
  return (
    <Form
      label={reply ? reply.title : text('add')}
      {...(refused && { errors: refused.errors, values: typed(refused.values) })}
    >
      <Hidden name="do" value={reply ? 'change' : 'make'} />
      {reply && <Hidden name="replyId" value={reply.id} />}
      {reply && <Hidden name="version" value={reply.version} />}
      <TextField
        name="title"
        label={text('name')}
        help={text('nameHelp')}
        required
        defaultValue={reply?.title}
      />
      {!reply && (
        <Select
          name="place"
          label={text('whose')}
          required
          options={places.map(({ unitId, teamId, name }) => ({
            value: `${unitId} ${teamId ?? ''}`,
            label: name ? inLang(name, lang).text : text('everybody'),
          }))}
        />
      )}
      <p className="meta">{text('variables', { list })}</p>
      {(['sv', 'en'] as const).map((one) => (
        <TextArea
          key={one}
          name={one}
          label={text(one)}
          required
          rows={5}
          maxLength={10_000}
          defaultValue={reply?.body[one]}
        />
      ))}
      <Checkbox name="waits" label={text('waits')} defaultChecked={reply?.waits ?? false} />
      <Checkbox name="takes" label={text('takesMe')} defaultChecked={reply?.takes ?? false} />
      <Buttons>
        <Button variant={reply ? 'quiet' : 'primary'}>{text(reply ? 'save' : 'addDo')}</Button>
      </Buttons>
    </Form>
  )
}

import type { CaseData } from '#modules/cases/queries/case-page.ts'
import type { Inserted } from '#modules/cases/replies/insert.ts'
import { Button, Checkbox, Disclosure, Select, useText } from '#ui/index.ts'
import { replyWords } from '../../replies/text.ts'

/** Puts a canned reply after what has been typed; the form is not sent by it. */
export const Canned = ({ replies, wrong }: Pick<CaseData, 'replies'> & { wrong: boolean }) => {
  const text = useText(replyWords)
  if (replies.length === 0) return null
  return (
    <Disclosure summary={text('title')} open={wrong}>
      <Select
        name="cannedId"
        label={text('choose')}
        unmarked
        options={replies.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Button name="insert" value="yes" variant="quiet" small>
        {text('insert')}
      </Button>
    </Disclosure>
  )
}

/** What comes with the answer, in one act. */
export const AsItGoes = (props: { inserted: Inserted | undefined; isMine: boolean }) => {
  const text = useText(replyWords)
  const { waits = false, takes = false } = props.inserted ?? {}
  return (
    <Disclosure summary={text('after')} open={waits || takes}>
      <Checkbox name="waits" value="yes" unmarked label={text('waits')} defaultChecked={waits} />
      {!props.isMine && (
        <Checkbox name="takes" value="yes" unmarked label={text('takes')} defaultChecked={takes} />
      )}
    </Disclosure>
  )
}

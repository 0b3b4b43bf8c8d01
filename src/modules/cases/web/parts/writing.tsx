import type { Refused } from '#kernel/web/pages.ts'
import type { CaseData } from '#modules/cases/queries/case-page.ts'
import type { Inserted } from '#modules/cases/replies/insert.ts'
import {
  ActionForm,
  Button,
  Buttons,
  Disclosure,
  FileField,
  Form,
  Hidden,
  NotePlace,
  ReplyPlace,
} from '#ui/index.ts'
import { TextArea, TextField, useText, WritingPlaces } from '#ui/index.ts'
import { words } from '../../text.ts'
import { AsItGoes, Canned } from './canned.tsx'
import { Draft } from './draft.tsx'
import { typed } from '#ui/index.ts'

type WritingProps = {
  data: CaseData
  refused: Refused | undefined
  inserted: Inserted | undefined
  did: string | null
}

/** Two places to write: what goes to the requester, and what stays among colleagues. */
export const Writing = ({ data, refused, inserted, did }: WritingProps) => {
  const text = useText(words)
  const { theCase, requester, messages, outbox } = data
  const back = outbox.findLast(
    ({ state, authorId }) => state === 'taken-back' && authorId === data.me,
  )
  // A new form when its text has gone; the other one keeps what is being typed in it.
  const sent = (kind: string) => messages.filter((one) => one.kind === kind).length
  return (
    <WritingPlaces>
      <ReplyPlace title={text('replyTitle', { name: requester.name })}>
        <Form
          key={`reply ${theCase.id} ${sent('message')} ${outbox.map(({ id, state }) => id + state).join()} ${inserted?.at}`}
          files
          label={text('reply')}
          {...mended(refused, 'reply')}
        >
          <Hidden name="do" value="reply" />
          <Hidden name="version" value={theCase.version} />
          <TextArea
            name="text"
            label={text('reply')}
            hideLabel
            unmarked
            required
            rows={3}
            maxLength={20_000}
            placeholder={text('replyIn', { language: text(requester.language) })}
            data={{ 'data-reply': '' }}
            defaultValue={inserted?.text ?? back?.text}
          />
          {back && <Hidden name="outgoingId" value={back.id} />}
          {back && back.files.length > 0 && (
            <p className="meta">
              {text('comeAlong', { files: back.files.map(({ name }) => name).join(', ') })}
            </p>
          )}
          <Canned
            replies={data.replies}
            wrong={refused !== undefined && 'cannedId' in refused.errors}
          />
          <Attach />
          <SendLater at={inserted?.sendAt} />
          <AsItGoes inserted={inserted} isMine={data.assignee?.id === data.me} />
          <Buttons>
            <Button>{text('replyDo')}</Button>
            <Draft
              id={`${theCase.id} reply`}
              sent={did === 'replied' || did === 'waits' || did === 'dropped'}
            />
          </Buttons>
        </Form>
        {back && (
          <ActionForm fields={{ do: 'drop-outgoing', outgoingId: back.id }} variant="plain" small>
            {text('drop')}
          </ActionForm>
        )}
      </ReplyPlace>
      <NotePlace>
        <Form
          key={`note ${theCase.id} ${sent('note')}`}
          files
          label={text('note')}
          {...mended(refused, 'note')}
        >
          <Hidden name="do" value="note" />
          <Hidden name="version" value={theCase.version} />
          <TextArea
            name="text"
            label={text('note')}
            hideLabel
            unmarked
            required
            rows={3}
            maxLength={20_000}
            data={{ 'data-note': '' }}
          />
          <Attach />
          <Buttons>
            <Button variant="quiet">{text('noteDo')}</Button>
            <Draft id={`${theCase.id} note`} sent={did === 'noted'} />
          </Buttons>
        </Form>
      </NotePlace>
    </WritingPlaces>
  )
}

const Attach = () => {
  const text = useText(words)
  return (
    <Disclosure summary={text('files')}>
      <FileField name="files" label={text('files')} hideLabel unmarked multiple />
    </Disclosure>
  )
}

const SendLater = ({ at }: { at: string | undefined }) => {
  const text = useText(words)
  return (
    <Disclosure summary={text('later')} open={Boolean(at)}>
      <TextField
        name="at"
        type="datetime-local"
        label={text('laterAt')}
        help={text('laterHelp')}
        defaultValue={at}
        unmarked
      />
    </Disclosure>
  )
}

/** The errors and the typed text of the form that was refused, and of no other. */
export const mended = (refused: Refused | undefined, form: string, state?: string) =>
  refused && refused.values['do'] === form && (!state || refused.values['state'] === state)
    ? { errors: refused.errors, values: typed(refused.values) }
    : {}

import type { Refused } from '#kernel/web/pages.ts'
import type { CaseData } from '#modules/cases/queries/case-page.ts'
import {
  ActionForm,
  Button,
  Disclosure,
  FileField,
  Form,
  Hidden,
  Stack,
  TextArea,
} from '#ui/index.ts'
import { TextField, useText } from '#ui/index.ts'
import { words } from '../../text.ts'
import { mended } from './writing.tsx'

type State = CaseData['may']['states'][number]
type StepsProps = { data: CaseData; refused: Refused | undefined }
type StepProps = StepsProps & { state: State }

/** The one next step as a button, the others folded. What has to be explained asks for its words. */
export const CaseSteps = ({ data, refused }: StepsProps) => {
  const text = useText(words)
  const [next, ...others] = data.may.states
  if (!next) return null
  return (
    <Stack gap="tight">
      <Step data={data} refused={refused} state={next} main />
      {others.length > 0 && (
        <Disclosure
          summary={text('otherSteps')}
          open={refused?.values['do'] === 'state' && refused.values['state'] !== next}
        >
          <Stack gap="tight">
            {others.map((state) => (
              <Step key={state} data={data} refused={refused} state={state} />
            ))}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  )
}

/** What a step is called, seen from where the case is. */
const wordOf = (from: State, to: State) =>
  to === 'in-progress' && ['delivered', 'closed', 'withdrawn', 'declined'].includes(from)
    ? ('step.again' as const)
    : to === 'in-progress' && from === 'waiting'
      ? ('step.on' as const)
      : (`step.${to as Exclude<State, 'new'>}` as const)

const Step = ({ main, ...props }: StepProps & { main?: boolean }) => {
  const text = useText(words)
  const { data, state, refused } = props
  const word = text(wordOf(data.theCase.state, state))
  const open = refused?.values['do'] === 'state' && refused.values['state'] === state
  const Asks = asks[state]
  if (!Asks)
    return (
      <ActionForm
        fields={{ do: 'state', state, version: data.theCase.version }}
        variant={main ? 'primary' : 'quiet'}
        small={!main}
      >
        {word}
      </ActionForm>
    )
  return (
    <Disclosure summary={word} open={open} name="case-step">
      <Form files label={word} {...mended(refused, 'state', state)}>
        <Hidden name="do" value="state" />
        <Hidden name="state" value={state} />
        <Hidden name="version" value={data.theCase.version} />
        <Asks data={data} />
        <Button variant={main ? 'primary' : 'quiet'}>{word}</Button>
      </Form>
    </Disclosure>
  )
}

const Deliver = ({ data }: { data: CaseData }) => {
  const text = useText(words)
  return (
    <>
      <TextArea
        name="reason"
        label={text('deliverText')}
        help={text('deliverHelp', { name: data.requester.name })}
        rows={3}
        maxLength={2000}
      />
      <FileField name="files" label={text('caseFiles')} multiple />
    </>
  )
}

const Wait = () => {
  const text = useText(words)
  return (
    <>
      <TextArea name="reason" label={text('reasonWaiting')} rows={2} maxLength={2000} />
      <TextField name="until" type="date" label={text('until')} />
    </>
  )
}

const End = () => {
  const text = useText(words)
  return <TextArea name="reason" label={text('reasonDecline')} rows={2} maxLength={2000} required />
}

const asks: Partial<Record<State, (props: { data: CaseData }) => React.ReactNode>> = {
  delivered: Deliver,
  waiting: Wait,
  declined: End,
  withdrawn: End,
}

import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { replayJob } from '#modules/admin/operations.ts'
import { failedJobs, health } from '#modules/admin/queries.ts'
import {
  ActionForm,
  Breadcrumb,
  DateTime,
  Facts,
  Notice,
  Page,
  Section,
  State,
  Table,
} from '#ui/index.ts'
import { useText } from '#ui/index.ts'
import { words } from '../text.ts'
import type { Route } from './+types/health'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const replayed = new URL(args.request.url).searchParams.has('replayed')
    return { ...(await health(ctx)), failed: await failedJobs(ctx), now: ctx.now, replayed }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { jobId }) => {
    await replayJob(ctx, { jobId: String(jobId) })
    throw redirect('/admin/health?replayed')
  })

const gigabytes = (bytes: number) => Math.round(bytes / 1e8) / 10
const tenMinutes = 600_000

/** What is waiting, what has failed, and what may run out. */
export default function HealthPage({ loaderData: data }: Route.ComponentProps) {
  const text = useText(words)
  const late = data.oldest !== null && data.now.getTime() - data.oldest.getTime() > tenMinutes
  const mark = (bad: boolean) => (
    <State tone={bad ? 'danger' : 'done'}>{text(bad ? 'look' : 'good')}</State>
  )
  return (
    <Page
      title={text('health')}
      before={<Breadcrumb items={[{ href: '/admin', label: text('admin') }]} />}
    >
      {data.replayed && (
        <Notice tone="ok" role="status">
          <p>{text('replayed')}</p>
        </Notice>
      )}
      <Facts
        items={[
          { term: text('waiting'), value: data.waiting },
          { term: text('active'), value: data.active },
          {
            term: text('oldest'),
            value: (
              <>
                {data.oldest ? <DateTime value={data.oldest} form="near" /> : text('none')}{' '}
                {mark(late)}
              </>
            ),
          },
          {
            term: text('unsent'),
            value: (
              <>
                {data.unsent} {mark(data.unsent > 0 && late)}
              </>
            ),
          },
          data.lastSent && {
            term: text('lastSent'),
            value: <DateTime value={data.lastSent} form="near" />,
          },
          { term: text('database'), value: data.database },
          { term: text('schema'), value: `${data.schema} (${data.migrations})` },
          {
            term: text('disk'),
            value: (
              <>
                {text('diskOf', { free: gigabytes(data.diskFree), all: gigabytes(data.diskAll) })}{' '}
                {mark(data.diskFree < 2e9)}
              </>
            ),
          },
        ]}
      />
      <Section title={text('failed')}>
        {data.failed.length === 0 ? <p>{text('noFailed')}</p> : <Failed jobs={data.failed} />}
      </Section>
    </Page>
  )
}

const Failed = ({ jobs }: { jobs: Route.ComponentProps['loaderData']['failed'] }) => {
  const text = useText(words)
  return (
    <>
      <p>{text('failedText')}</p>
      <Table
        caption={text('failed')}
        hideCaption
        narrow="stack"
        columns={[
          { key: 'job', title: text('job'), header: true },
          { key: 'fault', title: text('error'), width: 'wide' },
          { key: 'tries', title: text('tries'), align: 'end' },
          { key: 'next', title: text('nextTry') },
          { key: 'replay', title: text('replay'), hideTitle: true },
        ]}
        rows={jobs.map(({ id, job, fault, tries, nextTry }) => ({
          id,
          cells: {
            job,
            fault,
            tries,
            next: nextTry && <DateTime value={nextTry} form="near" />,
            replay: (
              <ActionForm fields={{ jobId: id }} small>
                {text('replay')}
              </ActionForm>
            ),
          },
        }))}
      />
    </>
  )
}

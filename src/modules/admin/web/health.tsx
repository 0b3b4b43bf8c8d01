import { redirect } from 'react-router'
import { read, submit } from '#kernel/web/pages.ts'
import { replayJob } from '#modules/admin/operations.ts'
import { failedJobs, health } from '#modules/admin/queries.ts'
import {
  ActionForm,
  Breadcrumb,
  DateTime,
  Notice,
  Page,
  PlainList,
  Section,
  State,
  Table,
} from '#ui/index.ts'
import { useLang, useText } from '#ui/index.ts'
import { words } from '../text.ts'
import type { Route } from './+types/health'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const replayed = new URL(args.request.url).searchParams.has('replayed')
    return { findings: await health(ctx), failed: await failedJobs(ctx), replayed }
  })

export const action = (args: Route.ActionArgs) =>
  submit(args, async (ctx, { jobId }) => {
    await replayJob(ctx, { jobId: String(jobId) })
    throw redirect('/admin/health?replayed')
  })

/** What is waiting, what has failed, and what may run out. */
export default function HealthPage({ loaderData: data }: Route.ComponentProps) {
  const text = useText(words)
  const lang = useLang()
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
      <PlainList
        items={data.findings.map(({ id, ok, name, found, advice }) => ({
          id,
          title: name[lang],
          meta: advice ? `${found[lang]}. ${advice[lang]}` : found[lang],
          aside: <State tone={ok ? 'done' : 'danger'}>{text(ok ? 'good' : 'look')}</State>,
        }))}
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

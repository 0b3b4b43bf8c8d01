import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { anInstallation, filling, type Installation, withServices } from './installation.ts'
import { type MailStage, mailStages } from './taking-in.ts'

const aMail = (subject: string) =>
  `From: Ann <ann.${subject}@example.com>\r\nTo: bibliotek@example.org\r\nSubject: ${subject}\r\n` +
  `Message-ID: <${subject}@example.com>\r\n\r\nHej ${subject}\r\n`

/** Hands a mail to a process that dies at that stage; was it acknowledged? */
async function given(hub: Installation, stage: MailStage, mail: string) {
  const program = new URL('taking-in.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, stage], {
    env: { PATH: process.env['PATH'], NAVET_LOG: 'silent', ...hub.env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (data) => (said += data))
  child.stdin.on('error', () => {}) // it may be dead before it has read
  child.stdin.end(mail)
  const [code, signal] = await once(child, 'close')
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  return said === '250'
}

test('a mail whose process dies at any stage is there once, and its sender gets one receipt', async () => {
  const hub = await anInstallation()
  await withServices(hub)
  for (const [n, stage] of mailStages.entries()) {
    const mail = aMail(`stage-${n}`)
    const taken = await given(hub, stage, mail)
    expect(taken, stage).toBe(n >= mailStages.indexOf('case written, not committed'))
    // A mail server keeps what was not acknowledged, and tries again.
    await filling(hub, async (ctx) => {
      const { takeInMail } = await import('#modules/mail/index.ts')
      const bytes = (async function* () {
        yield Buffer.from(mail)
      })()
      if (!taken) await takeInMail(ctx, bytes, { later: true })
      await ctx.hub.jobs.drain(ctx.hub)
    })
  }
  const subjects = mailStages.map((_, n) => `stage-${n}`)
  expect(
    await hub.query(`select state, outcome, reason, subject from mails order by subject`),
  ).toEqual(
    subjects.map((subject) => ({
      state: 'done',
      outcome: 'case-created',
      reason: 'no-sign',
      subject,
    })),
  )
  const cases = await hub.query(
    `select c.subject, count(distinct c.id)::int as cases, count(distinct m.id)::int as messages
       from cases c join case_messages m on m.case_id = c.id group by 1 order by 1`,
  )
  expect(cases).toEqual(subjects.map((subject) => ({ subject, cases: 1, messages: 1 })))
  expect(await hub.query(`select thread_id from letters group by 1 having count(*) <> 1`)).toEqual(
    [],
  )
  expect(await hub.query(`select count(*)::int as n from letters`)).toEqual([
    { n: subjects.length },
  ])
  await hub.remove()
}, 240_000)

// Navet as set up by navet.sh, for the load tool that makes the same requests to several programs.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const sh = fileURLToPath(new URL('navet.sh', import.meta.url))
const base = 'http://127.0.0.1:8831'
const state = '/var/lib/peer-navet'
const rows = (n) => [[/href="\/cases\/\d{4}-\d+/g, Math.min(50, n)]]
const numbers = new Map() // the pages' addresses have the number, the API's the id

const post = (path, body, headers) => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

const login = async (send) => {
  const fields = {
    way: 'password',
    email: 'agent@bench.example',
    password: 'agent-password-1',
    then: '/',
  }
  const answer = await send({
    method: 'POST',
    path: '/sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
  if (answer.status !== 302) throw new Error(`sign-in was answered by ${answer.status}`)
  return { cookie: answer.headers['set-cookie'].map((one) => one.split(';')[0]).join('; ') }
}

/* oxlint-disable import/no-default-export -- the load tool asks for one */
export default {
  base,
  login,
  api: async () => ({ authorization: `Bearer ${readFileSync(`${state}/token`, 'utf8').trim()}` }),
  createCase: ({ queue, subject, requester, text }, headers) =>
    post(
      '/api/v1/cases',
      { service: queue.toLowerCase(), subject, message: text, requester: { email: requester } },
      headers,
    ),
  caseId: (body) => {
    const { id, number } = JSON.parse(body)
    numbers.set(id, number)
    return id
  },
  reply: (id, text, headers) =>
    post(`/api/v1/cases/${id}/messages`, { text, kind: 'reply' }, headers),
  mail: () => {
    throw new Error('Navet takes no mail by HTTP: leave mail1 and mail8 out')
  },
  mailCommand: null,
  queuePage: (headers) => [{ path: '/cases?view=open', headers, expect: rows(50) }],
  casePage: (id, headers) => [
    { path: `/cases/${numbers.get(id)}`, headers, expect: [[/Bericht \d van tien/g, 9]] },
  ],
  search: (word, headers, hits) => [{ path: `/cases?q=${word}`, headers, expect: rows(hits) }],
  readyPath: '/sign-in',
  start: [sh, 'start'],
  stop: [sh, 'stop-web'],
  pidFiles: () => ({
    web: [`${state}/web.pid`].filter((file) => existsSync(file)),
    db: ['/var/lib/postgresql/15/navet/postmaster.pid'],
  }),
  disk: () => {
    const size = "select pg_database_size('navet')"
    const psql = ['-u', 'postgres', '--', 'psql', '-X', '-p', '5443', '-Atc', size]
    return { database: Number(execFileSync('runuser', psql, { encoding: 'utf8', cwd: '/' })) }
  },
}

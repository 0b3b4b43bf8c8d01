import { createAdaptorServer } from '@hono/node-server'
import cluster from 'node:cluster'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Hub, newContext, system } from '#kernel/context.ts'
import type { Settings } from '#kernel/settings.ts'
import { openFetchers, openReceiver } from '#modules/mail/index.ts'
import { setUpLink } from '#modules/people/index.ts'
import { createApp, type Pages } from './server/app.ts'
import { openHub } from './server/hub.ts'
import { themeOf } from './server/theme.ts'

export { createApp } from './server/app.ts'
export { allJobs, allPlaces, fillDemo, migrationFolders, openHub } from './server/hub.ts'

/** The pages as `npm start` has built them. */
export const builtPages = async (): Promise<Pages> =>
  await import(new URL('../build/server/index.js', import.meta.url).href)

/** Opens everything, listens, and gives back how to stop without losing what is under way. */
export async function serve(settings: Settings) {
  themeOf(settings) // what is wrong with it stops the start before anything is opened
  const pages = await builtPages()
  const { hub, close } = await openHub(settings, { demo: true })
  const server = createAdaptorServer({ fetch: createApp(hub, pages).fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  }).catch(async (error) => {
    await close()
    throw error
  })
  const receiver = await receiverOf(hub).catch(async (error: unknown) => {
    server.close()
    await close()
    throw error
  })
  await hub.jobs.work(hub)
  const fetchers = openFetchers(hub)
  const { port } = server.address() as AddressInfo
  await inviteAdministrator(hub, port)
  return {
    hub,
    url: settings.url ?? `http://${settings.host}:${port}`,
    /** No new requests; those under way and their jobs end; then the database closes. */
    async drain() {
      await Promise.all([closed(server), receiver?.close(), fetchers.close()])
      await hub.jobs.rest()
      await close()
    },
  }
}

/** Of several processes each listens on the same port; the system shares out who gets which mail. */
const receiverOf = async (hub: Hub) =>
  hub.settings.mailListen && openReceiver(hub, hub.settings.mailListen)

/** Who reads the log of a new installation may become its administrator; a demonstration has some. */
async function inviteAdministrator(hub: Hub, port: number) {
  // Of several processes the first one says it: each link makes those before it invalid.
  if (hub.settings.demo === 'on' || (cluster.worker?.id ?? 1) > 1) return
  const here = { ...hub, settings: { ...hub.settings, port } }
  const url = await setUpLink(newContext(here, { actor: system }))
  if (url)
    hub.log.warn(
      { url },
      'There is no administrator yet. For one hour, and once, this link makes one.',
    )
}

/** Whoever ends a server waits no longer than this for a request under way. */
const patience = 12_000

/** Answers what is under way, and nothing else. */
async function closed(server: Server) {
  const done = new Promise((resolve) => server.close(resolve))
  // A connection that has had its last answer is idle from then on, and would be kept for a while.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), patience)
  await done
  clearInterval(sweep)
  clearTimeout(late)
}

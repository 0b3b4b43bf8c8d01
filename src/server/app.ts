import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { Hub } from '#kernel/context.ts'
import { apiOf, problem } from '#kernel/http/api.ts'
import type { Env } from '#kernel/http/env.ts'
import { openApiOf } from '#kernel/http/openapi.ts'
import { nonceContext } from '#kernel/web/nonce.ts'
import { requestContext } from '#kernel/web/pages.ts'
import { authHandler } from '#modules/people/index.ts'
import { modules } from '../modules.ts'
import { apiPage } from './api-docs.ts'
import { compress } from './compress.ts'
import { healthOf } from './health.ts'
import { contextOf, originCheck, security } from './request.ts'
import { readings } from './readings.ts'
import { themeFile, themeOf } from './theme.ts'

/** The web's build (npm start makes it); tests of the API alone do without. */
export type Pages = ServerBuild | null

/** The whole of Navet as one function from request to answer. */
export function createApp(hub: Hub, pages: Pages): Hono<Env> {
  const app = new Hono<Env>()
  const health = healthOf(hub)
  const theme = themeOf(hub.settings)
  const endpoints = modules.flatMap((module) => module.api ?? [])
  app.use(async (c, next) => {
    const took = health.seconds.startTimer({ method: c.req.method })
    await next()
    took({ status: c.res.status })
  })
  app.route('/', health.app)
  app.use(security(hub))
  const yearLong = (_path: string, c: { header(name: string, value: string): void }) =>
    c.header('cache-control', 'public, max-age=31536000, immutable')
  app.use('/assets/*', compress(), serveStatic({ root: './build/client', onFound: yearLong }))
  app.use('/favicon.svg', serveStatic({ root: './build/client' }))
  app.get('/theme/colours.css', themeFile(theme, 'colours'))
  app.get('/theme/logo', themeFile(theme, 'logo'))
  app.use(compress())
  app.use(contextOf(hub))
  app.use(originCheck(hub))
  app.use(readings())
  app.get('/api/openapi.json', (c) => c.json(openApiOf(endpoints, hub.settings.url ?? '')))
  app.get('/api/docs', (c) => c.html(apiPage(endpoints, c.var.ctx.lang)))
  app.route('/api/v1', apiOf(endpoints))
  const auth = authHandler(hub)
  app.on(['GET', 'POST'], '/auth/*', (c) => auth(c.req.raw))
  if (pages) {
    const handle = createRequestHandler(pages, 'production')
    app.all('*', (c) => {
      const context = new RouterContextProvider()
      context.set(requestContext, c.var.ctx)
      context.set(nonceContext, c.var.nonce)
      return handle(c.req.raw, context)
    })
  }
  app.onError((error, c) => problem(c.var.ctx, error, c.req.path))
  return app
}
